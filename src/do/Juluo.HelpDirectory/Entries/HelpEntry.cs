namespace Juluo.HelpDirectory;

/// <summary>An entry of the directory in the form that people read.</summary>
/// <param name="Organisation">The organisation that offers it.</param>
/// <param name="Website">The website of the entry, or of the organisation.</param>
/// <param name="Languages">ISO 639 codes, or names of languages without a known code.</param>
/// <param name="WhoFor">The people it is for.</param>
/// <param name="HowTo">Instructions for getting it.</param>
/// <param name="Alert">A current exception or change.</param>
/// <param name="Hours">The hours of the entry as a whole; they do not apply at places with separate hours.</param>
/// <param name="CheckedOn">The day on which it was last verified.</param>
/// <param name="Check">Our service with an eligibility check for it.</param>
/// <param name="Source">The list from which it was imported; null if it was added here.</param>
public sealed record HelpEntry(
    HelpEntryId Id,
    LocalizedText Name,
    LocalizedText? About,
    LocalizedText? Organisation,
    IReadOnlyList<HelpKind> Kinds,
    HelpState State,
    LocalizedText? Alert,
    IReadOnlyList<HelpPhone> Phones,
    string? Email,
    string? Website,
    IReadOnlyList<string> Languages,
    LocalizedText? WhoFor,
    LocalizedText? HowTo,
    LocalizedText? Cost,
    IReadOnlyList<LocalizedText> Bring,
    IReadOnlyList<HelpPlace> Places,
    IReadOnlyList<HelpSchedule> Hours,
    LocalDate? CheckedOn,
    ServiceId? Check,
    string? Source
)
{
    /// <summary>The number of months without a check after which an entry is marked as stale, and counted among those to check.</summary>
    public const int StaleMonths = 6;

    /// <summary>The hours of the entry as a whole and of all its places.</summary>
    public IReadOnlyList<HelpSchedule> AllHours =>
        [
            .. Places.SelectMany(p => p.Hours),
            .. Places.Any(p => p.Hours.Count > 0) && Hours.All(h => !h.SaysWhen) ? Hours.Where(h => h.IsClosed) : Hours,
        ];

    public bool IsStale(LocalDate today) => State != HelpState.Closed && (CheckedOn is not { } day || day.PlusMonths(StaleMonths) < today);
}
