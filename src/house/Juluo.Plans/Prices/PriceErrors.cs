namespace Juluo.Plans;

public static class PriceErrors
{
    public sealed record NoAmount() : Invalid("price.no-amount", "amount");

    /// <summary>The hours must be one span within a day.</summary>
    public sealed record NoHours() : Invalid("price.no-hours", "hours");

    /// <summary>Only hourly prices can be limited to hours of the day.</summary>
    public sealed record HoursOfAnHour() : Invalid("price.hours-of-an-hour", "hours");

    /// <summary>The price differs from the one that the person saw.</summary>
    public sealed record PriceChanged(Money Now) : Conflict("booking.price-changed");
}
