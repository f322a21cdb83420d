namespace Juluo.Casework;

/// <summary>A meeting between an applicant and a caseworker.</summary>
/// <param name="Person">The caseworker, or null if they were erased.</param>
/// <param name="Booking">The booking of the space, or null if the meeting is elsewhere.</param>
/// <param name="Place">The place as shown to the applicant.</param>
/// <param name="ConfirmedAt">The time at which the applicant confirmed that they will come.</param>
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
