namespace Juluo.Collaborations;

/// <summary>What both sides agreed, in one version: a version is not changed, and another text is the next one, which all sign again.</summary>
/// <param name="Hash">Over all of it (SHA-256, hexadecimal); each signature bears it.</param>
public sealed record CollaborationAgreement(int Number, string Hash, Instant WrittenAt) : CollaborationTerms;

/// <param name="Number">The version that it is under.</param>
/// <param name="Name">As it was typed.</param>
/// <param name="Document">Where one outside the community signed it; null: signed here.</param>
public sealed record CollaborationSignature(int Number, CollaborationPersonId Signer, string Name, string? Document, Instant At)
{
    public const int MostDocument = 300;
}
