using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class HouseHoursTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("09:00", "18:00", null)]
    [InlineData("08:30", "10:00", "2026-11-20")]
    [InlineData("17:00", "18:30", "2026-11-20")]
    public void A_time_is_open_when_all_of_it_is(string from, string to, string? closed) =>
        Closed(Weekly((1, 9 * 60, 18 * 60), (5, 9 * 60, 18 * 60)), from, to).ShouldBe(closed);

    [Fact]
    public void The_small_hours_belong_to_the_evening_before()
    {
        var hours = Weekly((5, 18 * 60, 26 * 60));
        hours.FirstClosed(new(At(Friday, 20 * 60), At(Friday, 26 * 60))).ShouldBeNull();
        hours.FirstClosed(new(At(Friday.PlusDays(1), 60), At(Friday.PlusDays(1), 120))).ShouldBeNull();
        hours.FirstClosed(new(At(Friday.PlusDays(1), 60), At(Friday.PlusDays(1), 180))).ShouldBe(Friday.PlusDays(1));
    }

    [Fact]
    public void A_house_without_hours_is_always_open_but_on_holidays()
    {
        var holiday = Friday.PlusDays(1);
        var hours = new HouseHours(
            Berlin,
            Array.Empty<(IsoDayOfWeek Day, DayHours Hours)>().ToLookup(h => h.Day, h => h.Hours),
            new Dictionary<LocalDate, IReadOnlyList<DayHours>> { [holiday] = [] }
        );
        hours.FirstClosed(new(At(Friday, 0), At(Friday, 1440))).ShouldBeNull();
        hours.FirstClosed(new(At(Friday, 0), At(Friday, 1441))).ShouldBe(holiday);
        hours.FirstClosed(new(At(holiday, 600), At(holiday, 660))).ShouldBe(holiday);
    }

    [Fact]
    public void Hours_that_meet_are_one()
    {
        var hours = Weekly((5, 9 * 60, 12 * 60), (5, 12 * 60, 18 * 60));
        hours.FirstClosed(new(At(Friday, 9 * 60), At(Friday, 18 * 60))).ShouldBeNull();
    }

    [Fact]
    public void On_the_night_that_is_an_hour_longer_it_is_open_an_hour_longer()
    {
        var sunday = new LocalDate(2026, 10, 25);
        var hours = Weekly((7, 0, 6 * 60));
        var open = new Interval(At(sunday, 0), At(sunday, 6 * 60));
        open.Duration.ShouldBe(Duration.FromHours(7));
        hours.FirstClosed(open).ShouldBeNull();
    }

    private static string? Closed(HouseHours hours, string from, string to) =>
        hours.FirstClosed(BookingTime.Read(Friday, from, to, null, Berlin).Value) is { } day
            ? NodaTime.Text.LocalDatePattern.Iso.Format(day)
            : null;

    private static HouseHours Weekly(params (int Weekday, int Opens, int Closes)[] hours) =>
        new(
            Berlin,
            hours.ToLookup(h => (IsoDayOfWeek)h.Weekday, h => new DayHours(h.Opens, h.Closes)),
            new Dictionary<LocalDate, IReadOnlyList<DayHours>>()
        );

    private static Instant At(LocalDate day, int minute) => WallClock.At(day, minute, Berlin);
}
