namespace Juluo.HelpDirectory;

/// <summary>A mistake that a reader reported, with the proposed correction.</summary>
/// <param name="Fields">The fields that accepting the correction changes.</param>
/// <param name="Accepted">True if accepted, false if declined; null while it is undecided.</param>
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
