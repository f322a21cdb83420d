namespace Juluo.Bookings;

/// <summary>A booking as a calendar program gets it.</summary>
/// <param name="Language">Of the owner of that calendar.</param>
/// <param name="Repeats">How its series was asked for; null: it stands alone, or its series is of a kind that is written one by one.</param>
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

    /// <summary>The same in a feed and in a mail, as long as it is the same booking.</summary>
    public static string Uid(Guid id) => $"{id}@places.juluo";
}
