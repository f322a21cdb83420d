namespace Juluo.HelpDirectory;

/// <summary>A mistake that a reader reported, and what it should say instead.</summary>
/// <param name="Fields">What accepting writes.</param>
/// <param name="Accepted">Null: it waits.</param>
public sealed record Correction(
    CorrectionId Id,
    HelpEntryId Entry,
    LocalizedText Name,
    CorrectionSubject Subject,
    IReadOnlyList<CorrectedField> Fields,
    string? Note,
    Instant MadeAt,
    PersonId? ByPerson,
    bool? Accepted,
    Instant? DecidedAt
)
{
    public const int MostNote = 1000;
}
