namespace Juluo.Collaborations;

/// <summary>One version of the agreement between both sides. A version never changes: a different text is the next version, and everyone signs again.</summary>
/// <param name="Hash">The SHA-256 of all fields in hexadecimal, copied into each signature.</param>
public sealed record CollaborationAgreement(int Number, string Hash, Instant WrittenAt) : CollaborationTerms;

/// <param name="Number">The version that was signed.</param>
/// <param name="Name">The name as the person typed it.</param>
/// <param name="Document">The document that a person outside the community signed; null for a signature made here.</param>
public sealed record CollaborationSignature(int Number, CollaborationPersonId Signer, string Name, string? Document, Instant At)
{
    public const int MostDocument = 300;
}
