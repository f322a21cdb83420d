namespace Juluo.Circles;

/// <summary>A person who can vote in a decision.</summary>
/// <param name="CastBy">The person who cast the vote, the voter or a proxy holder; null if no one has. The choice isn't included.</param>
/// <param name="Holder">The person who may vote for them.</param>
public sealed record Voter(PersonId Person, long Weight, PersonId? CastBy, PersonId? Holder);
