using System.Text;
using NodaTime;

namespace Juluo.Calendars.Tests;

public sealed class IcsWriterTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
    private static readonly Instant Stamp = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Theory] // seen to fail with lines counted in characters
    [InlineData("會議室很長很長的名字，需要在七十五個位元組的地方折行；因為中文字一個字三個位元組，所以不能數字數，一共要好幾行")]
    [InlineData("👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    )]
    public void No_line_is_longer_than_75_octets_and_no_character_is_broken(string summary)
    {
        var text = IcsWriter.Write("x", [new("a@x", At(Taipei, 2026, 3, 1, 9, 0, 1), Taipei, summary)], Stamp);
        text.ShouldEndWith("\r\n");
        var lines = text.Split("\r\n");
        lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        lines.ShouldAllBe(l => !l.Contains('\n') && !l.Contains('\uFFFD') && (l.Length == 0 || !char.IsLowSurrogate(l[0])));
        IcsReader.Read(Encoding.UTF8.GetBytes(text)).Value.Within(Year(2026), Taipei, 9).Occurrences.Single().Summary.ShouldBe(summary);
    }

    [Fact]
    public void What_means_something_in_a_line_is_escaped_and_comes_back()
    {
        var entry = new IcsEntry("a@x", At(Taipei, 2026, 3, 1, 9, 0, 1), Taipei, "a,b;c\\d\r\nBEGIN:VALARM\u0007")
        {
            Organizer = new("O\"Neil: the, house", "house@example.org"),
        };
        var text = IcsWriter.Write("x", [entry], Stamp, "REQUEST");
        text.ShouldContain("SUMMARY:a\\,b\\;c\\\\d\\nBEGIN:VALARM\r\n");
        text.ShouldContain("ORGANIZER;CN=\"O^'Neil: the, house\":mailto:house@example.org\r\n");
        text.ShouldNotContain("\nBEGIN:VALARM");
    }

    [Theory]
    [InlineData("https://x.example/\r\nATTACH:evil")]
    public void An_address_cannot_begin_a_line(string url) =>
        IcsWriter.Write("x", [new("a@x", At(Taipei, 2026, 3, 1, 9, 0, 1), Taipei, "s") { Url = url }], Stamp).ShouldNotContain("\nATTACH");

    [Fact]
    public void The_night_that_has_an_hour_twice_is_told_unmistakably()
    {
        // 02:30 comes twice on 25 October 2026 in Berlin: summer time first.
        var first = Instant.FromUtc(2026, 10, 25, 0, 30);
        var second = Instant.FromUtc(2026, 10, 25, 1, 30);
        var text = IcsWriter.Write("x", [new("a@x", new(first, second), Berlin, "s")], Stamp);
        text.ShouldContain("DTSTART:20261025T003000Z\r\n");
        text.ShouldContain("DTEND:20261025T013000Z\r\n");
    }

    [Fact]
    public void A_zone_is_told_with_every_change_of_its_clocks_that_a_time_touches()
    {
        var text = IcsWriter.Write(
            "x",
            [new("a@x", new(Instant.FromUtc(2026, 3, 28, 12, 0), Instant.FromUtc(2026, 3, 30, 12, 0)), Berlin, "s")],
            Stamp
        );
        text.ShouldContain(
            "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT"
        );
        IcsWriter
            .Write("x", [new("a@x", At(Taipei, 2026, 3, 1, 9, 0, 1), Taipei, "s")], Stamp)
            .ShouldContain("TZID:Asia/Taipei\r\nBEGIN:STANDARD\r\nDTSTART:19791001T000000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0800");
    }

    private static Interval At(DateTimeZone zone, int year, int month, int day, int hour, int minute, int hours)
    {
        var start = new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(zone).ToInstant();
        return new(start, start + Duration.FromHours(hours));
    }

    private static Interval Year(int year) => new(Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 0, 0));
}
