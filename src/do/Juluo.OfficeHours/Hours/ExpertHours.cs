namespace Juluo.OfficeHours;

/// <summary>Hours in which an expert can be asked about a subject.</summary>
/// <param name="Place">The place in the house; null if only by call.</param>
/// <param name="CallLink">The address of the call, shown only to the expert and to people who have a slot; null if there is none.</param>
/// <param name="Free">The number of future slots that are free.</param>
/// <param name="NextFree">The start of the first free slot; null if there is none.</param>
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

/// <summary>The field that an expert is asked about, by which statistics are counted.</summary>
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

/// <summary>A period of the hours that one member can take.</summary>
/// <param name="Taken">True if a member has taken it.</param>
public sealed record OfficeSlot(OfficeSlotId Id, OfficeHoursId Hours, PersonId Expert, Instant StartsAt, Instant EndsAt, bool Taken);

/// <summary>An expert published hours.</summary>
[Named("mentoring.office-hours.published")]
internal sealed record OfficeHoursPublished(OfficeHoursId Hours, LocalDate LastDay) : IFact
{
    /// <summary>The payload of webhooks about published hours.</summary>
    public sealed record Data(OfficeHoursId Hours, LocalDate LastDay)
    {
        public string Path => $"/office-hours/{Hours}";
    }
}
