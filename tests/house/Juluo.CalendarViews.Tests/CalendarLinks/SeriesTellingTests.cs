using NodaTime;

namespace Juluo.CalendarViews.Tests;

public sealed class SeriesTellingTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly SeriesId Series = new(Guid.CreateVersion7());

    [Fact]
    public void A_series_is_one_entry_with_the_dates_left_out_and_those_that_are_otherwise()
    {
        // Tuesdays and Thursdays at nine over the change of the clocks on 29 March; 26 March was cancelled, 31 March is longer, 7 April moved to the evening.
        var entries = Told(At(24, 3, 9, 60), At(31, 3, 9, 120), At(2, 4, 9, 60), At(7, 4, 18, 60), At(9, 4, 9, 60));
        var whole = entries.Single(e => e.Repeats is not null);
        whole.Uid.ShouldBe(FeedBooking.Uid(Series.Value));
        whole.Except.ShouldBe([new(2026, 3, 26, 9, 0), new(2026, 4, 7, 9, 0)]);
        entries.Single(e => e.Replaces is not null).Replaces.ShouldBe(new LocalDateTime(2026, 3, 31, 9, 0));
        entries.Single(e => e.Uid != whole.Uid).During.Start.ShouldBe(At(7, 4, 18, 60).Start);

        // Parsed again, it equals the bookings.
        var text = IcsWriter.Write("x", entries, Instant.FromUtc(2026, 1, 1, 0, 0));
        var read = IcsReader
            .Read(System.Text.Encoding.UTF8.GetBytes(text))
            .Value.Within(new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0)), Berlin, 99)
            .Occurrences;
        read.Select(o => o.During).ShouldBe([At(24, 3, 9, 60), At(31, 3, 9, 120), At(2, 4, 9, 60), At(7, 4, 18, 60), At(9, 4, 9, 60)]);
    }

    [Fact]
    public void What_does_not_follow_the_rule_is_told_one_by_one()
    {
        Told(At(23, 3, 9, 60), At(25, 3, 9, 60)).ShouldAllBe(e => e.Repeats == null);
        Told(At(24, 3, 9, 60)).Single().Repeats.ShouldBeNull();
    }

    private static List<IcsEntry> Told(params Interval[] times)
    {
        var rule = FeedStore.Rule("week", 1, 0b0001010);
        var bookings = times
            .Select(t => new FeedBooking(
                new(Guid.CreateVersion7()),
                t,
                BookingState.Confirmed,
                "練團",
                null,
                0,
                Series,
                rule,
                default,
                new("Room", "Room"),
                Juluo.Foundation.Languages.English,
                "Room",
                Berlin
            ))
            .ToList();
        return [.. SeriesTelling.Entries(Series, bookings, b => new IcsEntry(FeedBooking.Uid(b.Id.Value), b.During, b.Zone, b.Summary))];
    }

    private static Interval At(int day, int month, int hour, int minutes)
    {
        var start = new LocalDateTime(2026, month, day, hour, 0).InZoneStrictly(Berlin).ToInstant();
        return new(start, start + Duration.FromMinutes(minutes));
    }
}
