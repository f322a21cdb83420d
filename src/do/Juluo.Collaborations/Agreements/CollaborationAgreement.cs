namespace Juluo.Collaborations;

/// <summary>What both sides agreed, in one version: a version is not changed, and another text is the next one, which all sign again.</summary>
/// <param name="Autonomy">What each side decides alone.</param>
/// <param name="Contacts">Who speaks with whom.</param>
/// <param name="StartsOn">The first day of the term.</param>
/// <param name="EndsOn">The last day of the term.</param>
/// <param name="DataWhat">Which data the agency opens; null: none.</param>
/// <param name="DataPurpose">For what.</param>
/// <param name="DataReaders">Who may see them.</param>
/// <param name="DataUntil">The last day of access.</param>
/// <param name="Hash">Over all of it (SHA-256, hexadecimal); each signature bears it.</param>
public sealed record CollaborationAgreement(
    int Number,
    string Autonomy,
    string Goals,
    string Contacts,
    LocalDate StartsOn,
    LocalDate EndsOn,
    string? DataWhat,
    string? DataPurpose,
    string? DataReaders,
    LocalDate? DataUntil,
    string Hash,
    Instant WrittenAt
)
{
    public const int MostText = 4000;
    public const int MostContacts = 2000;
    public const int MostDataWhat = 2000;
    public const int MostDataText = 1000;
}

/// <param name="Number">The version that it is under.</param>
/// <param name="Name">As it was typed.</param>
/// <param name="Document">Where one outside the community signed it; null: signed here.</param>
public sealed record CollaborationSignature(int Number, CollaborationPersonId Signer, string Name, string? Document, Instant At)
{
    public const int MostName = 120;
    public const int MostDocument = 300;
}
