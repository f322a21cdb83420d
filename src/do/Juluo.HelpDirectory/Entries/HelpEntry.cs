namespace Juluo.HelpDirectory;

/// <summary>Which help exists where, as people read it.</summary>
/// <param name="Organisation">Who offers it.</param>
/// <param name="Website">Of the entry, or of who offers it.</param>
/// <param name="Languages">By ISO 639, or by name where we do not know the code.</param>
/// <param name="WhoFor">Who can have it.</param>
/// <param name="HowTo">How one gets it.</param>
/// <param name="Alert">What is different just now.</param>
/// <param name="Hours">Of the entry as a whole; a place may have its own.</param>
/// <param name="CheckedOn">The day on which it was last made sure of.</param>
/// <param name="Check">A service of ours whose check says whether one could have it.</param>
/// <param name="Source">The list from which it comes; null: it was added here.</param>
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
    /// <summary>After so many months without a check it says so.</summary>
    public const int StaleMonths = 6;

    /// <summary>All hours at which it is open somewhere.</summary>
    public IReadOnlyList<HelpSchedule> AllHours =>
        [
            .. Places.SelectMany(p => p.Hours),
            .. Places.Any(p => p.Hours.Count > 0) && Hours.All(h => !h.SaysWhen) ? Hours.Where(h => h.IsClosed) : Hours,
        ];

    public bool IsStale(LocalDate today) => State != HelpState.Closed && (CheckedOn is not { } day || day.PlusMonths(StaleMonths) < today);
}
