namespace Juluo.OfficeHours;

/// <summary>A slot of an expert that a member has taken. Only the expert and the member can see it.</summary>
/// <param name="Words">The member's question.</param>
/// <param name="Held">True if they met, false if they did not; null if neither has recorded it.</param>
/// <param name="Outcome">The result, as one of the two wrote it; null if not recorded.</param>
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

    /// <summary>The place and the link of the call, a line each, as the expert wrote them; null if neither is known.</summary>
    [JsonIgnore]
    public string? Whereabouts => FormText.Some(string.Join('\n', new[] { Place, CallLink }.OfType<string>()));

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
