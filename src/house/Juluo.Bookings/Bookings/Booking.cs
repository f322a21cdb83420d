namespace Juluo.Bookings;

/// <summary>A resource held by a person for a half-open interval.</summary>
/// <param name="During">The time without the buffers.</param>
/// <param name="People">The number of people who come, or null if unknown.</param>
/// <param name="HeldUntil">The time at which a hold lapses; null for all other states.</param>
/// <param name="EndedAt">The time at which the holder left early; the rest is free again.</param>
/// <param name="Reason">The reason why the booking was declined or cancelled; null if none was given.</param>
/// <param name="Late">True if the booking was cancelled after the deadline of the rule that applied then.</param>
/// <param name="Sequence">Increases with every change that guests must be notified of (RFC 5546).</param>
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

    /// <summary>True if the booking occupies its units: held, requested or confirmed.</summary>
    public bool Stands => State is BookingState.Held or BookingState.Requested or BookingState.Confirmed;

    /// <summary>Returns true if the booking can still be cancelled or moved: it occupies its units and has not ended.</summary>
    public bool IsOpen(Instant now) => Stands && EndedAt is null && During.End > now;

    /// <summary>Returns true if the holder can check in: confirmed, not checked in yet, from 30 minutes before the start until the end.</summary>
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

    /// <summary>No one checked in; the rest of the time was released.</summary>
    Missed,
}
