namespace Juluo.OfficeHours;

/// <summary>The hours in which an expert can be asked about something.</summary>
/// <param name="Place">Where in the house; null: by call alone.</param>
/// <param name="CallLink">Where to call; only those who have a slot learn it.</param>
/// <param name="Free">How many slots that are still to come are free.</param>
/// <param name="NextFree">The first of them.</param>
public sealed record ExpertHours(
    OfficeHoursId Id,
    PersonId Expert,
    ExpertField Field,
    string Subject,
    string? About,
    string? Place,
    [property: System.Text.Json.Serialization.JsonIgnore] string? CallLink,
    int SlotMinutes,
    LocalDate LastDay,
    Instant PublishedAt,
    Instant? WithdrawnAt,
    int Free,
    Instant? NextFree
)
{
    public const int MostSubject = 120;
    public const int MostAbout = 1000;
    public const int MostPlace = 200;
    public const int MostCallLink = 300;
    public const int ShortestSlot = 10;
    public const int LongestSlot = 240;
    public const int MostSlots = 400;
}

/// <summary>What experts are asked about; figures count by it.</summary>
[Named("expert-field")]
public enum ExpertField
{
    Law,
    Tax,
    Loans,
    Insurance,
    Business,
    Technology,
    Health,
    Other,
}

/// <summary>A time for one member.</summary>
/// <param name="Taken">A member has it.</param>
public sealed record OfficeSlot(OfficeSlotId Id, OfficeHoursId Hours, PersonId Expert, Instant StartsAt, Instant EndsAt, bool Taken);

/// <summary>Hours of an expert are offered.</summary>
[Named("mentoring.office-hours.published")]
internal sealed record OfficeHoursPublished(OfficeHoursId Hours, LocalDate LastDay) : IFact
{
    /// <summary>What webhooks send about it.</summary>
    public sealed record Data(OfficeHoursId Hours, LocalDate LastDay)
    {
        public string Path => $"/office-hours/{Hours}";
    }
}
