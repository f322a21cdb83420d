namespace Juluo.Circles;

/// <summary>A person who can vote in a decision.</summary>
/// <param name="CastBy">The person who cast their vote; null: not yet. What was cast is not here.</param>
/// <param name="Holder">The person who may vote for them.</param>
public sealed record Voter(PersonId Person, long Weight, PersonId? CastBy, PersonId? Holder);
