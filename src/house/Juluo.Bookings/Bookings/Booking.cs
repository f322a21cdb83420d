namespace Juluo.Bookings;

/// <summary>A resource held by a person for a half-open time.</summary>
/// <param name="During">Without the buffers.</param>
/// <param name="People">How many come; null: it was not said.</param>
/// <param name="HeldUntil">Only for a hold, which lapses afterwards.</param>
/// <param name="EndedAt">When it was left before the end: the rest is free again.</param>
/// <param name="Reason">Why it was declined or cancelled.</param>
/// <param name="Late">Whether it was cancelled too late, by the rule that applied then.</param>
/// <param name="Sequence">Rises with every change that others must hear of (RFC 5546).</param>
public sealed record Booking(
    BookingId Id,
    ResourceId Resource,
    PersonId Person,
    Interval During,
    BookingState State,
    string? Title,
    string? Note,
    int? People,
    SeriesId? Series,
    Instant MadeAt,
    Instant? HeldUntil,
    Instant? CheckedInAt,
    Instant? EndedAt,
    string? Reason,
    bool Late,
    int Sequence,
    int Version
)
{
    public const int MostTitle = 120;
    public const int MostNote = 1000;
    public const int MostReason = 400;

    /// <summary>Whether it occupies its units.</summary>
    public bool Stands => State is BookingState.Held or BookingState.Requested or BookingState.Confirmed;

    /// <summary>It can still be cancelled or moved.</summary>
    public bool IsOpen(Instant now) => Stands && EndedAt is null && During.End > now;

    /// <summary>From when a person can check in, and until when.</summary>
    public bool CanCheckIn(Instant now) =>
        State == BookingState.Confirmed && CheckedInAt is null && now >= During.Start - Early && now < During.End;

    internal static readonly Duration Early = Duration.FromMinutes(30);
}

/// <summary>The state of a booking. Held, requested and confirmed ones occupy their units.</summary>
[Named("booking-state")]
public enum BookingState
{
    /// <summary>Held for a person for a short time, to be confirmed.</summary>
    Held,

    /// <summary>Waits for approval.</summary>
    Requested,
    Confirmed,
    Declined,
    Cancelled,

    /// <summary>A hold that was not confirmed in time.</summary>
    Lapsed,

    /// <summary>No one came; the rest of the time was released.</summary>
    Missed,
}
