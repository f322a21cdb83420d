namespace Juluo.Circles;

/// <summary>A person who can vote in a decision.</summary>
/// <param name="CastBy">By whose hand they voted; null: not yet. What was cast is not here.</param>
/// <param name="Holder">Who may vote for them.</param>
public sealed record Voter(PersonId Person, long Weight, PersonId? CastBy, PersonId? Holder);
