namespace Juluo.Residencies;

/// <summary>What a person is offered: a plan on the terms of that day, or a room at the price of that day. It is never changed.</summary>
/// <param name="Quote">Of a room: what the whole stay costs.</param>
/// <param name="LastDay">Of a room: the day of leaving. Of a plan null: until further notice.</param>
/// <param name="GoodUntil">The last day on which it can be signed.</param>
public sealed record ResidencyOffer(
    PlanId? Plan,
    int? Terms,
    ResourceId? Room,
    Quote? Quote,
    LocalDate FirstDay,
    LocalDate? LastDay,
    Money Deposit,
    string? Conditions,
    int Agreement,
    LocalDate GoodUntil
)
{
    public const int MostConditions = 2000;

    /// <summary>Minutes of the day: one comes in the afternoon and leaves in the morning, so that a room can be let again on the same day.</summary>
    public const int Comes = 15 * 60;
    public const int Leaves = 11 * 60;

    /// <summary>The time that a stay in a room takes.</summary>
    public static Interval Stay(LocalDate first, LocalDate last, DateTimeZone zone) =>
        new(WallClock.At(first, Comes, zone), WallClock.At(last, Leaves, zone));
}
