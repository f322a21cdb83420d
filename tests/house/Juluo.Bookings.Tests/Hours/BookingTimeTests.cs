using NodaTime;
using NodaTime.Text;

namespace Juluo.Bookings.Tests;

public sealed class BookingTimeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];

    [Theory]
    [InlineData("2026-11-20", "9:00", "10:30", null, "2026-11-20T01:00:00Z", "2026-11-20T02:30:00Z")]
    [InlineData("2026-12-31", "22:00", "0:00", null, "2026-12-31T14:00:00Z", "2026-12-31T16:00:00Z")] // into the new year
    [InlineData("2026-12-31", "22:00", "24:00", null, "2026-12-31T14:00:00Z", "2026-12-31T16:00:00Z")]
    [InlineData("2026-12-31", "22:00", "2:00", "2027-01-01", "2026-12-31T14:00:00Z", "2026-12-31T18:00:00Z")]
    public void A_day_and_times_are_the_wall_clock_s(string on, string from, string to, string? until, string start, string end) =>
        Read(on, from, to, until, Taipei).ShouldBe($"{start}/{end}");

    [Theory] // the night on which 2:00 to 3:00 is left out, and the one on which it comes twice
    [InlineData("2026-03-29", "1:00", "4:00", "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("2026-03-29", "2:30", "4:00", "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("2026-10-25", "1:00", "4:00", "2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z")]
    [InlineData("2026-10-25", "2:30", "3:00", "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z")]
    public void On_both_nights_on_which_the_clocks_change_it_is_what_the_wall_shows(
        string on,
        string from,
        string to,
        string start,
        string end
    ) => Read(on, from, to, null, Berlin).ShouldBe($"{start}/{end}");

    [Theory]
    [InlineData("2026-11-20", "10:00", "10:00", null, nameof(BookingErrors.EndsBeforeItBegins))]
    [InlineData("2026-11-20", "10:00", "9:00", null, nameof(BookingErrors.EndsBeforeItBegins))]
    [InlineData("2026-11-20", "10:00", "11:00", "2026-11-19", nameof(BookingErrors.EndsBeforeItBegins))]
    [InlineData("9999-12-31", "22:00", "24:00", null, nameof(BookingErrors.DayOutOfReach))]
    [InlineData("2026-11-20", "22:00", "24:00", "9999-12-31", nameof(BookingErrors.DayOutOfReach))]
    [InlineData("0001-01-01", "22:00", "23:00", null, nameof(BookingErrors.DayOutOfReach))]
    [InlineData("2026-11-20", "25:00", "11:00", null, nameof(BookingErrors.NoTime))]
    [InlineData("2026-11-20", "10:00", "soon", null, nameof(BookingErrors.NoTime))]
    [InlineData("2026-11-20", null, "11:00", null, nameof(BookingErrors.NoTime))]
    public void What_is_no_time_is_told(string on, string? from, string? to, string? until, string error) =>
        BookingTime.Read(Day(on), from, to, until is null ? null : Day(until), Taipei).Errors.Single().GetType().Name.ShouldBe(error);

    private static string Read(string on, string from, string to, string? until, DateTimeZone zone)
    {
        var read = BookingTime.Read(Day(on), from, to, until is null ? null : Day(until), zone);
        read.Errors.ShouldBeEmpty();
        return $"{InstantPattern.ExtendedIso.Format(read.Value.Start)}/{InstantPattern.ExtendedIso.Format(read.Value.End)}";
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
