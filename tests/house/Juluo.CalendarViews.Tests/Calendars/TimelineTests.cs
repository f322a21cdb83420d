using NodaTime;

namespace Juluo.CalendarViews.Tests;

public sealed class TimelineTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Fact]
    public void An_open_day_is_cut_into_hours_that_can_be_tapped_around_what_is_taken()
    {
        var taken = Span(Monday, 10, 30, 12, 0);
        var timeline = new Timeline(Hours(9 * 60, 13 * 60), Monday, [], At(Monday, 0, 0));
        var slots = timeline.Of([taken], [Entry(taken)], single: true, alsoShut: false);
        timeline.Quarters.ShouldBe(16);
        slots
            .Select(s => (s.Kind, s.At, s.Quarters))
            .ShouldBe([
                (TimelineSlotKind.Free, 0, 6), // a single half hour would be too small for a finger
                (TimelineSlotKind.Taken, 6, 6),
                (TimelineSlotKind.Free, 12, 4),
            ]);
        slots[0].End.ShouldBe(At(Monday, 10, 30));
    }

    [Fact]
    public void What_is_over_cannot_be_tapped_and_the_next_half_hour_can()
    {
        var timeline = new Timeline(Hours(9 * 60, 12 * 60), Monday, [], At(Monday, 10, 10));
        timeline
            .Of([], [], single: true, alsoShut: false)
            .Select(s => (s.Kind, s.At, s.Quarters))
            .ShouldBe([(TimelineSlotKind.Past, 0, 5), (TimelineSlotKind.Free, 6, 6)]);
    }

    [Theory] // 23 and 25 hours
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    [InlineData(2026, 6, 1, 24)]
    public void A_day_has_as_many_hours_as_pass(int year, int month, int day, int hours)
    {
        var on = new LocalDate(year, month, day);
        var whole = new Interval(At(on, 0, 0), At(on.PlusDays(1), 0, 0));
        var timeline = new Timeline(Hours(0, 1440), on, [whole], At(on, 0, 0) - Duration.FromDays(1));
        timeline.Quarters.ShouldBe(hours * 4);
        timeline.Hours.Count.ShouldBe(hours);
        timeline.Of([], [], single: true, alsoShut: false).Count(s => s.Kind == TimelineSlotKind.Free).ShouldBe(hours);
    }

    [Fact]
    public void Of_twenty_desks_taken_is_when_the_last_is()
    {
        var shown = new ResourceId(Guid.CreateVersion7());
        CalendarClaim Claim(Interval during, int units) =>
            new(
                shown,
                shown,
                during,
                during,
                units,
                20,
                1,
                new(Guid.CreateVersion7()),
                shown,
                BookingState.Confirmed,
                null,
                null,
                false,
                null
            );
        Occupancy.Taken([Claim(Span(Monday, 9, 0, 12, 0), 12), Claim(Span(Monday, 10, 0, 11, 0), 7)]).ShouldBeEmpty();
        Occupancy
            .Taken([Claim(Span(Monday, 9, 0, 12, 0), 12), Claim(Span(Monday, 10, 0, 11, 0), 8), Claim(Span(Monday, 11, 0, 13, 0), 8)])
            .ShouldBe([Span(Monday, 10, 0, 12, 0)]);
    }

    [Fact]
    public void A_space_with_hours_of_its_own_is_free_in_those_and_the_picture_shows_them()
    {
        var own = Hours(7 * 60, 10 * 60);
        var timeline = new Timeline(Hours(9 * 60, 12 * 60), Monday, [], At(Monday, 9, 20), [own]);
        timeline.Quarters.ShouldBe(5 * 4);
        timeline.Now.ShouldBe(9);
        var free = timeline.Of([], [], single: true, alsoShut: false, own).Where(s => s.Kind == TimelineSlotKind.Free);
        free.Select(s => (s.Start, s.End)).ShouldBe([(At(Monday, 9, 30), At(Monday, 10, 0))]);
        timeline.Of([], [], single: true, alsoShut: false).Last().End.ShouldBe(At(Monday, 12, 0));
        new Timeline(Hours(9 * 60, 12 * 60), Monday, [], At(Monday, 13, 0)).Now.ShouldBeNull();
    }

    [Fact]
    public void What_the_notice_forbids_is_not_free()
    {
        var timeline = new Timeline(Hours(9 * 60, 12 * 60), Monday, [], At(Monday, 8, 0));
        var slots = timeline.Of([], [], single: true, alsoShut: false, from: At(Monday, 10, 0));
        slots.Where(s => s.Kind == TimelineSlotKind.Past).Select(s => (s.Start, s.End)).ShouldBe([(At(Monday, 9, 0), At(Monday, 10, 0))]);
        slots.First(s => s.Kind == TimelineSlotKind.Free).Start.ShouldBe(At(Monday, 10, 0));
        timeline
            .Of([], [], single: true, alsoShut: false, from: At(Monday, 8, 0) + Duration.FromDays(1))
            .ShouldNotContain(s => s.Kind == TimelineSlotKind.Free);
    }

    private static CalendarEntry Entry(Interval during) =>
        new(new(Guid.CreateVersion7()), null, during.Start, during.End, null, BookingState.Confirmed, null, null, false, false);

    private static HouseHours Hours(int opens, int closes) =>
        new(
            Berlin,
            Enumerable.Range(1, 7).ToLookup(d => (IsoDayOfWeek)d, _ => new DayHours(opens, closes)),
            new Dictionary<LocalDate, IReadOnlyList<DayHours>>()
        );

    private static Instant At(LocalDate day, int hour, int minute) =>
        (day + new LocalTime(hour, minute)).InZoneLeniently(Berlin).ToInstant();

    private static Interval Span(LocalDate day, int hour, int minute, int toHour, int toMinute) =>
        new(At(day, hour, minute), At(day, toHour, toMinute));
}
