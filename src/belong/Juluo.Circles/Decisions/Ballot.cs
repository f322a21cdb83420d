namespace Juluo.Circles;

/// <summary>A ballot as it is published.</summary>
/// <param name="Person">Null when the ballot is secret.</param>
/// <param name="Hash">Over the one before it and itself; see docs/decisions.</param>
/// <param name="Met">How an objection was met, in the words of the person who objected.</param>
/// <param name="ReplacedBy">The place of the next ballot of the same person, which counts instead; null: this one counts.</param>
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
