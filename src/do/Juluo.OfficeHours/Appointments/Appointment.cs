namespace Juluo.OfficeHours;

/// <summary>A slot of an expert that a member has taken. Only the two know of it.</summary>
/// <param name="Words">What the member wishes to ask.</param>
/// <param name="Held">Whether they met; null: neither has said.</param>
/// <param name="Outcome">The result, as one of the two wrote it; null: not recorded.</param>
public sealed record Appointment(
    AppointmentId Id,
    OfficeSlotId Slot,
    OfficeHoursId Hours,
    PersonId Expert,
    PersonId Member,
    ExpertField Field,
    string Subject,
    string? Place,
    string? CallLink,
    Instant StartsAt,
    Instant EndsAt,
    string Words,
    Instant TakenAt,
    Instant? CancelledAt,
    AppointmentSide? CancelledBy,
    bool? Held,
    string? Outcome
)
{
    public const int MostWords = 600;
    public const int MostOutcome = 1000;

    public PersonId Other(PersonId self) => self == Expert ? Member : Expert;

    [JsonIgnore]
    public bool Stands => CancelledAt is null;
}

[Named("appointment-side")]
public enum AppointmentSide
{
    Member,
    Expert,
}
