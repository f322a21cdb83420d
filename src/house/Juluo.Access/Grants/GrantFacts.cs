namespace Juluo.Access;

/// <summary>Everything that decides who may open the doors of one gateway.</summary>
/// <param name="People">Those who belong today; no one else opens anything.</param>
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
    /// <param name="Weekdays">Bit 0 is Monday.</param>
    /// <param name="Opens">Minutes on the wall clock.</param>
    public sealed record Group(int Weekdays, int Opens, int Closes, IReadOnlyList<Guid> Doors, IReadOnlyList<Member> Members);

    /// <param name="From">Their plan's first day; null: no plan makes them one, or it has always been.</param>
    /// <param name="Before">The day after the last, grace included.</param>
    public sealed record Member(PersonId Person, LocalDate? From, LocalDate? Before);

    /// <summary>A door for the time around a booking.</summary>
    public sealed record Booked(PersonId Person, Guid Door, Instant From, Instant Until);

    public sealed record Held(Guid Id, string Kind, string Hash, PersonId Person, Instant? EndsAt);
}
