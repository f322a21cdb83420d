namespace Juluo.Circles;

/// <summary>A ballot as it is published.</summary>
/// <param name="Person">Null when the ballot is secret.</param>
/// <param name="Hash">The hash over the previous ballot's hash and this one; see docs/decisions.</param>
/// <param name="Met">The way in which the objection was met, in the words of the person who objected; null if it wasn't.</param>
/// <param name="ReplacedBy">The place of the same person's next ballot, which counts instead, or null if this one counts.</param>
public sealed record Ballot(
    int Place,
    string Receipt,
    PersonId? Person,
    string Choice,
    long Weight,
    string? Reason,
    string Hash,
    string? Met,
    int? ReplacedBy = null
);
