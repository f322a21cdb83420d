namespace Juluo.Placements;

/// <summary>One version of the agreement between fellow, host and sponsor. A version never changes: a different text is the next version, and everyone signs again.</summary>
/// <param name="Hash">The SHA-256 of all fields in hexadecimal, copied into each signature.</param>
public sealed record PlacementAgreement(int Number, string Hash, Instant WrittenAt) : PlacementTerms;

/// <param name="Number">The version that was signed.</param>
/// <param name="Name">The name as the person typed it.</param>
public sealed record PlacementSignature(int Number, PersonId Person, string Name, Instant At);
