namespace Juluo.Access;

/// <summary>The data that determines who may open the doors of a gateway.</summary>
/// <param name="People">The current members; no one else can open a door.</param>
internal sealed record GrantFacts(
    GatewayId Gateway,
    DateTimeZone Zone,
    IReadOnlyList<GrantedDoor> Doors,
    IReadOnlyList<GrantFacts.Group> Groups,
    IReadOnlyList<GrantFacts.Booked> Bookings,
    IReadOnlyList<GrantFacts.Held> Credentials,
    IReadOnlySet<PersonId> People
)
{
    /// <param name="Weekdays">A bit set of weekdays; bit 0 is Monday.</param>
    /// <param name="Opens">The minute of the day on the wall clock.</param>
    public sealed record Group(int Weekdays, int Opens, int Closes, IReadOnlyList<Guid> Doors, IReadOnlyList<Member> Members);

    /// <param name="From">The first day of their plan; null if they are not members by a plan, or without a start.</param>
    /// <param name="Before">The day after the last, including grace days.</param>
    public sealed record Member(PersonId Person, LocalDate? From, LocalDate? Before);

    /// <summary>Access to a door for the time around a booking.</summary>
    public sealed record Booked(PersonId Person, Guid Door, Instant From, Instant Until);

    public sealed record Held(Guid Id, string Kind, string Hash, PersonId Person, Instant? EndsAt);
}
