namespace Juluo.Casework;

/// <summary>A time at which an applicant and one who looks after the case meet.</summary>
/// <param name="Person">With whom; null: a person who has been erased.</param>
/// <param name="Booking">Of the space; null: it is elsewhere.</param>
/// <param name="Place">Where, as the applicant reads it.</param>
/// <param name="ConfirmedAt">When the applicant said that they come.</param>
public sealed record CaseAppointment(
    CaseAppointmentId Id,
    PersonId? Person,
    BookingId? Booking,
    string Place,
    Instant StartsAt,
    Instant EndsAt,
    Instant? ConfirmedAt,
    Instant? CancelledAt
)
{
    public const int MostPlace = 200;
    public static readonly int[] Lengths = [15, 30, 45, 60, 90];
}
