namespace Juluo.Plans;

/// <summary>One row of a price table.</summary>
/// <param name="Weekdays">Bit 0 is Monday.</param>
/// <param name="Starts">Minute of the day from which it holds, on the wall clock.</param>
/// <param name="Ends">Minute of the day before which it holds.</param>
/// <param name="Amount">Minor units of the community's currency, ≥ 0.</param>
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

    /// <summary>The narrower counts before the wider: hours of the day first, then days.</summary>
    internal (int Hours, int Days, long Amount) Narrowness => (Ends - Starts, int.PopCount(Weekdays), Amount);
}

/// <summary>For whom a price is.</summary>
[Named("audience")]
public enum Audience
{
    Member,

    /// <summary>A person who comes once.</summary>
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

    /// <summary>Once, however long.</summary>
    Booking,
}
