using NodaTime;

namespace Juluo.Reception.Tests;

public sealed class VisitTimesTests
{
    private static readonly LocalDateTime ThursdayAt1120 = new(2026, 11, 19, 11, 20);

    [Fact] // seen to fail with the notice of two hours left out
    public void Half_hours_begin_within_opening_hours_and_not_sooner_than_in_two_hours()
    {
        var hours = Open((IsoDayOfWeek.Thursday, 9 * 60 + 10, 15 * 60), (IsoDayOfWeek.Friday, 9 * 60 + 10, 11 * 60));
        VisitTimes.Of(hours, new(2026, 11, 19), ThursdayAt1120).Select(WallClock.Text).ShouldBe(["13:30", "14:00", "14:30"]);
        VisitTimes.Of(hours, new(2026, 11, 20), ThursdayAt1120).Select(WallClock.Text).ShouldBe(["09:30", "10:00", "10:30"]);
        VisitTimes.Of(hours, new(2026, 11, 21), ThursdayAt1120).ShouldBeEmpty();
        VisitTimes.Days(hours, ThursdayAt1120).ShouldBe([new(2026, 11, 19), new(2026, 11, 20), new(2026, 11, 26), new(2026, 11, 27)]);
    }

    [Fact]
    public void A_house_that_never_closes_shows_nobody_round_at_night()
    {
        var hours = Open([.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => (d, 0, 1440))]);
        var times = VisitTimes.Of(hours, new(2026, 11, 20), ThursdayAt1120).Select(WallClock.Text).ToList();
        (times[0], times[^1]).ShouldBe(("08:00", "19:30"));
    }

    [Fact]
    public void A_house_that_has_said_no_hours_offers_none() => VisitTimes.Days(Open(), ThursdayAt1120).ShouldBeEmpty();

    private static HouseHours Open(params (IsoDayOfWeek Day, int Opens, int Closes)[] week) =>
        new(
            DateTimeZoneProviders.Tzdb["Asia/Taipei"],
            week.ToLookup(w => w.Day, w => new DayHours(w.Opens, w.Closes)),
            new Dictionary<LocalDate, IReadOnlyList<DayHours>>()
        );
}
