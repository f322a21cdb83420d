namespace Juluo.Plans;

public static class PriceErrors
{
    public sealed record NoAmount() : Invalid("price.no-amount", "amount");

    /// <summary>Hours of one day, in one piece.</summary>
    public sealed record NoHours() : Invalid("price.no-hours", "hours");

    /// <summary>A night or a month has no hours of the day.</summary>
    public sealed record HoursOfAnHour() : Invalid("price.hours-of-an-hour", "hours");

    /// <summary>The price is another one than the person saw.</summary>
    public sealed record PriceChanged(Money Now) : Conflict("booking.price-changed");
}
