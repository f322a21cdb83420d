using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData(Every.Day, 2, 0, "2026-11-20", "2026-11-26", "20 22 24 26")]
    [InlineData(Every.Week, 1, 0, "2026-11-06", "2026-11-30", "6 13 20 27")]
    [InlineData(Every.Week, 2, 0b0010001, "2026-11-02", "2026-11-30", "2 6 16 20 30")] // Mondays and Fridays
    [InlineData(Every.Week, 1, 0b0000001, "2026-11-04", "2026-11-17", "9 16")]
    [InlineData(Every.Month, 1, 0, "2026-01-31", "2026-06-30", "31 31 31")] // January, March, May
    public void It_comes_on_these_days(Every every, int interval, int weekdays, string first, string last, string days)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        string.Join(' ', new Recurrence(every, interval, weekdays, iso.Parse(first).Value, iso.Parse(last).Value).Days().Select(d => d.Day))
            .ShouldBe(days);
    }

    [Fact]
    public void Ten_years_of_days_end() =>
        new Recurrence(Every.Day, 1, 0, new(2026, 1, 1), new(2199, 12, 31)).Days().Count().ShouldBe(Recurrence.MostDates + 1);
}
