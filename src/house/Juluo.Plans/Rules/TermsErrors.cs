namespace Juluo.Plans;

/// <summary>Reasons why the rules refuse a time.</summary>
public static class TermsErrors
{
    public sealed record IsPast() : Invalid("booking.is-past", "from");

    public sealed record NotForYou() : Conflict("booking.not-for-you");

    /// <param name="Ahead">The minimum time between booking and start.</param>
    public sealed record TooSoon(Duration Ahead) : Invalid("booking.too-soon", "from");

    public sealed record TooFar(LocalDate Last) : Invalid("booking.too-far", "on");

    public sealed record OffTheGrid(Duration Slot) : Invalid("booking.off-the-grid", "from");

    public sealed record TooShort(Duration Least) : Invalid("booking.too-short", "to");

    public sealed record TooLong(Duration Most) : Invalid("booking.too-long", "to");

    public sealed record ClosedThen(LocalDate Day) : Invalid("booking.closed-then", "on");
}
