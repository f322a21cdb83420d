namespace Juluo.Bookings;

/// <summary>A booking as calendar programs get it.</summary>
/// <param name="Language">The language of the calendar's owner.</param>
/// <param name="Repeats">The recurrence rule of its series; null if it is a single booking, or its series cannot be written as a rule.</param>
public sealed record FeedBooking(
    BookingId Id,
    Interval During,
    BookingState State,
    string? Title,
    string? Note,
    int Sequence,
    SeriesId? Series,
    IcsRule? Repeats,
    ResourceId Resource,
    LocalizedText ResourceNames,
    string Language,
    string Place,
    DateTimeZone Zone
)
{
    public string Summary => Title is { Length: > 0 } title ? title : ResourceNames.In(Language);

    internal LocalizedText Names() => Title is { Length: > 0 } title ? new(title, title) : ResourceNames;

    public IcsStatus Status =>
        State switch
        {
            BookingState.Confirmed => IcsStatus.Confirmed,
            BookingState.Held or BookingState.Requested => IcsStatus.Tentative,
            _ => IcsStatus.Cancelled,
        };

    /// <summary>Returns the iCalendar UID; the same in feeds and mails for the same booking.</summary>
    public static string Uid(Guid id) => $"{id}@places.juluo";
}
