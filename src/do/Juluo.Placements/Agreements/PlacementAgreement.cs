namespace Juluo.Placements;

/// <summary>What fellow, host and sponsor agreed, in one version: a version is not changed, and another text is the next one, which all sign again.</summary>
/// <param name="Hash">Over all of it (SHA-256, hexadecimal); each signature bears it.</param>
public sealed record PlacementAgreement(int Number, string Hash, Instant WrittenAt) : PlacementTerms;

/// <param name="Number">The version that it is under.</param>
/// <param name="Name">As it was typed.</param>
public sealed record PlacementSignature(int Number, PersonId Person, string Name, Instant At);
