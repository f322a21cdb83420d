namespace Juluo.Plans;

/// <summary>One row of a price table.</summary>
/// <param name="Weekdays">The weekdays on which the price applies; bit 0 is Monday.</param>
/// <param name="Starts">The minute of the day, on the wall clock, from which the price applies.</param>
/// <param name="Ends">The minute of the day until which the price applies, exclusive.</param>
/// <param name="Amount">The amount in minor units of the community's currency, ≥ 0.</param>
public sealed record Price(
    Audience For,
    PlanId? Plan,
    PriceUnit Per,
    long Amount,
    int Weekdays = Price.EveryDay,
    int Starts = 0,
    int Ends = 1440
)
{
    public const int EveryDay = 127;

    public bool On(IsoDayOfWeek day) => (Weekdays & (1 << ((int)day - 1))) != 0;

    /// <summary>Sort key: narrower prices take precedence, by hours of the day first, then by days.</summary>
    internal (int Hours, int Days, long Amount) Narrowness => (Ends - Starts, int.PopCount(Weekdays), Amount);
}

/// <summary>The group of people that a price is for.</summary>
[Named("audience")]
public enum Audience
{
    Member,

    /// <summary>A visitor without a membership.</summary>
    Guest,

    /// <summary>Holders of one plan.</summary>
    Plan,
}

/// <summary>The unit of a price.</summary>
[Named("price-unit")]
public enum PriceUnit
{
    Hour,
    Day,
    Night,
    Month,

    /// <summary>Seven days or nights.</summary>
    Week,

    /// <summary>Once per booking, whatever its length.</summary>
    Booking,
}
