namespace Juluo.Residencies;

/// <summary>An offer: a plan on the terms of that day, or a room at the price of that day. It never changes.</summary>
/// <param name="Quote">The price of the whole stay in a room.</param>
/// <param name="LastDay">The last day; for a room the day of departure. Null for a plan without an end.</param>
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

    /// <summary>The minute of the day of arrival; departure is at <see cref="Leaves"/>, earlier in the day, so that a room can be let again on the same day.</summary>
    public const int Comes = 15 * 60;
    public const int Leaves = 11 * 60;

    /// <summary>Returns the interval of a stay in a room, from arrival to departure.</summary>
    public static Interval Stay(LocalDate first, LocalDate last, DateTimeZone zone) =>
        new(WallClock.At(first, Comes, zone), WallClock.At(last, Leaves, zone));
}
