namespace Juluo.People;

/// <summary>All that is kept of a person and that a list may speak of, hidden fields too: to compare with, never to show.</summary>
/// <param name="Numbers">Their numbers in the source that was asked for.</param>
/// <param name="HasNeeded">Has written a need before, open or ended.</param>
/// <param name="HasOffered">Has written an offer before, open or ended.</param>
public sealed record PersonOnRecord(PersonCard Card, LocalDate? LeftOn, IReadOnlyList<string> Numbers, bool HasNeeded, bool HasOffered);
