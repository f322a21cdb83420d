using System.Text;
using NodaTime;

namespace Juluo.Calendars.Tests;

public sealed class IcsReaderTests
{
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];

    [Fact]
    public void A_day_is_the_sites_own_and_times_are_those_of_their_zone()
    {
        var read = All(
            Event("UID:day", "DTSTART;VALUE=DATE:20260228", "SUMMARY:和平紀念日"),
            Event("UID:days", "DTSTART;VALUE=DATE:20260214", "DTEND;VALUE=DATE:20260221", "SUMMARY:春節"),
            Event("UID:utc", "DTSTART:20260301T010000Z", "DTEND:20260301T020000Z"),
            Event("UID:zone", "DTSTART;TZID=Europe/Berlin:20260301T090000", "DURATION:PT1H30M"),
            Event("UID:windows", "DTSTART;TZID=\"W. Europe Standard Time\":20260301T090000", "DURATION:PT1H"),
            Event("UID:prefix", "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260301T090000", "DURATION:PT1H"),
            Event("UID:floating", "DTSTART:20260301T090000", "DURATION:PT1H")
        );
        read.Single(o => o.Uid == "day")
            .ShouldBe(new("day", "和平紀念日", Span("2026-02-27T16:00", "2026-02-28T16:00"), new(2026, 2, 28), true));
        read.Single(o => o.Uid == "days").During.ShouldBe(Span("2026-02-13T16:00", "2026-02-20T16:00"));
        read.Single(o => o.Uid == "utc").During.ShouldBe(Span("2026-03-01T01:00", "2026-03-01T02:00"));
        read.Single(o => o.Uid == "zone").During.ShouldBe(Span("2026-03-01T08:00", "2026-03-01T09:30"));
        read.Single(o => o.Uid == "windows").During.ShouldBe(Span("2026-03-01T08:00", "2026-03-01T09:00"));
        read.Single(o => o.Uid == "prefix").During.ShouldBe(Span("2026-03-01T08:00", "2026-03-01T09:00"));
        read.Single(o => o.Uid == "floating").During.ShouldBe(Span("2026-03-01T01:00", "2026-03-01T02:00"));
    }

    [Fact]
    public void What_is_cancelled_or_keeps_nobody_busy_takes_nothing()
    {
        All(
                Event("UID:a", "DTSTART:20260301T010000Z", "DTEND:20260301T020000Z", "STATUS:CANCELLED"),
                Event("UID:b", "DTSTART:20260301T010000Z", "DTEND:20260301T020000Z", "TRANSP:TRANSPARENT"),
                Event("UID:c", "DTSTART:20260301T010000Z", "DTEND:20260301T010000Z"),
                Event("UID:d", "DTSTART:20260301T020000Z", "DTEND:20260301T010000Z")
            )
            .ShouldBeEmpty();
        // Calendars of holidays say that no one is busy.
        Read(Event("UID:b", "DTSTART;VALUE=DATE:20260301", "TRANSP:TRANSPARENT"))
            .Within(Year, Taipei, 9, alsoFree: true)
            .Occurrences.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", "02-02 02-03 02-04")]
    [InlineData("FREQ=DAILY;INTERVAL=10;UNTIL=20260222T010000Z", "02-02 02-12 02-22")]
    [InlineData("FREQ=DAILY;INTERVAL=10;UNTIL=20260222T005959Z", "02-02 02-12")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", "02-02 02-04 02-09 02-11")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU;COUNT=4", "02-02 02-15 02-16 03-01")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "02-02 03-02 04-06")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "02-02 02-27 03-27")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "02-02 03-31 05-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "02-02 02-28 03-31")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "02-02 02-27 03-31")]
    [InlineData("FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=2;UNTIL=20260701", "02-02 06-02")]
    [InlineData("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;UNTIL=20260701", "02-02 05-10")]
    [InlineData("FREQ=MONTHLY;UNTIL=20260501", "02-02 03-02 04-02")]
    public void Repetitions_are_those_of_the_rule(string rule, string expected) =>
        // The days of python3-dateutil, rrulestr(rule, dtstart=datetime(2026, 2, 2, 9)), with the beginning as the first of them.
        string.Join(
                ' ',
                All(Event("UID:r", "DTSTART;TZID=Asia/Taipei:20260202T090000", "DURATION:PT1H", $"RRULE:{rule}"))
                    .Select(o => o.Day.ToString("MM-dd", null))
            )
            .ShouldBe(expected);

    [Fact]
    public void A_weekly_hour_stays_at_its_hour_when_the_clocks_change()
    {
        var read = All(Event("UID:r", "DTSTART;TZID=Europe/Berlin:20260322T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"));
        read.Select(o => o.During.Start).ShouldBe([Instant.FromUtc(2026, 3, 22, 8, 0), Instant.FromUtc(2026, 3, 29, 7, 0)]);
    }

    [Fact]
    public void Dates_are_left_out_moved_and_added()
    {
        var read = All(
            Event(
                "UID:r",
                "DTSTART;TZID=Asia/Taipei:20260202T090000",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE;TZID=Asia/Taipei:20260203T090000",
                "RDATE;TZID=Asia/Taipei:20260210T090000"
            ),
            Event("UID:r", "RECURRENCE-ID;TZID=Asia/Taipei:20260204T090000", "DTSTART;TZID=Asia/Taipei:20260204T150000", "DURATION:PT2H"),
            Event("UID:r", "RECURRENCE-ID:20260205T010000Z", "DTSTART:20260205T010000Z", "DURATION:PT1H", "STATUS:CANCELLED")
        );
        read.Select(o => o.During.Start.InZone(Taipei).LocalDateTime.ToString("MM-dd HH:mm", null))
            .ShouldBe(["02-02 09:00", "02-04 15:00", "02-10 09:00"]);
    }

    [Theory] // seen to fail with an unknown zone treated as none, as at e698fe8, and RANGE passed over: all seven were read
    [InlineData("DTSTART;TZID=Customized Time Zone:20260302T090000", "DURATION:PT1H")]
    [InlineData("DTSTART:20260302T010000Z", "DTEND;TZID=Nowhere:20260302T100000")]
    [InlineData("DTSTART:20260302T010000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=Nowhere:20260303T090000")]
    [InlineData("DTSTART:20260302T010000Z", "DURATION:PT1H", "RDATE;TZID=Nowhere:20260303T090000")]
    [InlineData("DTSTART:20260303T010000Z", "DURATION:PT1H", "RECURRENCE-ID;TZID=Nowhere:20260303T090000")]
    [InlineData("DTSTART:20260303T010000Z", "DURATION:PT1H", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T010000Z")]
    [InlineData("DTSTART;TZID=GMT +0100 (Standard) / GMT:20260302T090000", "DURATION:PT1H")]
    public void A_time_on_a_clock_that_nobody_knows_is_counted_and_left_out(params string[] lines)
    {
        var read = Read(Event(["UID:z", .. lines]));
        (read.Count, read.Unread.Count).ShouldBe((0, 1));
    }

    [Theory] // each names its zone differently
    [InlineData("europe/berlin", "2026-03-02T08:00")]
    [InlineData("/citadel.org/20100101_1/Europe/Berlin", "2026-03-02T08:00")]
    [InlineData("\"tzone://Microsoft/Utc\"", "2026-03-02T09:00")]
    [InlineData("Taipei Standard Time", "2026-03-02T01:00")]
    public void A_zone_is_known_by_the_names_that_programs_give_it(string zone, string begins) =>
        All(Event("UID:z", $"DTSTART;TZID={zone}:20260302T090000", "DURATION:PT1H")).Single().During.Start.ShouldBe(InstantOf(begins));

    [Fact]
    public void What_the_tz_data_knows_is_not_taken_from_the_file()
    {
        const string Old =
            "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        Read(Event("UID:z", "DTSTART;TZID=Europe/Berlin:20260302T090000", "DURATION:PT1H"), Old)
            .Within(Year, Taipei, 9)
            .Occurrences.Single()
            .During.Start.ShouldBe(InstantOf("2026-03-02T08:00"));
        // A zone without rules is ignored.
        Read(
            Old.Replace("Europe/Berlin", "Mine", StringComparison.Ordinal)
                .Replace("TZOFFSETTO:+0500", "TZOFFSETTO:soon", StringComparison.Ordinal),
            Event("UID:z", "DTSTART;TZID=Mine:20260302T090000", "DURATION:PT1H")
        )
            .Unread.Count.ShouldBe(1);
    }

    [Fact]
    public void Further_times_may_say_their_own_end_and_a_newer_version_takes_the_place_of_an_older()
    {
        All(
                Event(
                    "UID:p",
                    "DTSTART:20260302T010000Z",
                    "DURATION:PT1H",
                    "RDATE;VALUE=PERIOD:20260303T010000Z/PT3H,20260304T010000Z/20260304T013000Z"
                )
            )
            .Select(o => o.During)
            .ShouldBe([
                Span("2026-03-02T01:00", "2026-03-02T02:00"),
                Span("2026-03-03T01:00", "2026-03-03T04:00"),
                Span("2026-03-04T01:00", "2026-03-04T01:30"),
            ]);
        All(
                Event("UID:v", "SEQUENCE:2", "DTSTART:20260303T010000Z", "DURATION:PT1H"),
                Event("UID:v", "SEQUENCE:1", "DTSTART:20260302T010000Z", "DURATION:PT1H"),
                Event("UID:same", "DTSTART:20260305T010000Z", "DURATION:PT1H"),
                Event("UID:same", "DTSTART:20260306T010000Z", "DURATION:PT1H")
            )
            .Select(o => o.Day.Day)
            .ShouldBe([3, 5, 6]);
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=3")]
    [InlineData("FREQ=WEEKLY;BYDAY=2MO")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=20")]
    [InlineData("RSCALE=CHINESE;FREQ=YEARLY")]
    [InlineData("FREQ=DAILY;COUNT=99999999")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=1")]
    [InlineData("nonsense")]
    public void A_rule_that_is_not_understood_is_counted_and_left_out(string rule)
    {
        var read = Read(Event("UID:r", "DTSTART:20260202T090000Z", "DURATION:PT1H", $"RRULE:{rule}"));
        (read.Count, read.Unread.Count).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260202T090000Z\r\nEND:VEV")] // cut off on the way
    [InlineData("BEGIN:VEVENT\r\nEND:VEVENT\r\n")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")]
    public void What_is_no_calendar_is_refused(string text) =>
        IcsReader.Read(Encoding.UTF8.GetBytes(text)).Fault.ShouldBe(IcsFault.NoCalendar);

    [Fact]
    public void It_is_bounded_in_size_depth_and_number()
    {
        IcsReader.Read(new byte[IcsReader.MostBytes + 1]).Fault.ShouldBe(IcsFault.TooLarge);
        var deep = string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\r\n", 100));
        IcsReader.Read(Encoding.UTF8.GetBytes(deep)).Fault.ShouldBe(IcsFault.NoCalendar);
        var many =
            "BEGIN:VCALENDAR\r\n"
            + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\nEND:VEVENT\r\n", IcsReader.MostEvents + 1))
            + "END:VCALENDAR\r\n";
        IcsReader.Read(Encoding.UTF8.GetBytes(many)).Fault.ShouldBe(IcsFault.TooMany);
    }

    [Fact] // seen to run for more than a minute without a budget for the whole file
    public void A_file_that_asks_for_endless_work_does_not_get_it()
    {
        var events = Enumerable
            .Range(0, 2000)
            .Select(i =>
                Event($"UID:{i}", "DTSTART:19000101T000000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;COUNT=10000;BYMONTH=2;BYMONTHDAY=31")
            );
        var within = Read([.. events]).Within(Year, Taipei, 100);
        (within.Occurrences.Count, within.Unread.Count).ShouldBe((0, 2000));
        Read(Event("UID:far", "DTSTART:99991231T000000Z", "DTEND:99991231T010000Z")).Unread.Count.ShouldBe(1);
        var zones = string.Concat(
            Enumerable
                .Range(0, 199)
                .Select(z =>
                    $"BEGIN:VTIMEZONE\r\nTZID:Z{z}\r\n{string.Concat(Enumerable.Repeat("BEGIN:STANDARD\r\nDTSTART:19000101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\n", 99))}END:VTIMEZONE\r\n"
                )
        );
        Read([
            zones[..1_500_000].Split("BEGIN:VTIMEZONE")[..^1] is var whole ? string.Join("BEGIN:VTIMEZONE", whole) : "",
            .. Enumerable.Range(0, 190).Select(z => Event($"UID:{z}", $"DTSTART;TZID=Z{z}:20260302T090000", "DURATION:PT1H")),
        ])
            .Unread.Count.ShouldBeGreaterThan(180);
        All(Event("UID:old", "DTSTART;VALUE=DATE:19000102", "RRULE:FREQ=DAILY")).Count.ShouldBe(100);
    }

    [Fact]
    public void Lines_are_whole_however_they_were_folded_or_ended()
    {
        const string Text =
            "BEGIN:VCALENDAR\nX-WR-CALNAME:一個\n  名字\nBEGIN:VEVENT\nUID:a\nDTSTART;X=\"a:b;c\":2026\n 0301T010000Z\nDTEND:20260301T020000Z\nSUMMARY:a\\, b\n\tc\nBEGIN:VALARM\nSUMMARY:not this\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR";
        var read = IcsReader.Read(Encoding.UTF8.GetBytes(Text)).Value;
        read.Name.ShouldBe("一個 名字");
        read.Within(Year, Taipei, 9).Occurrences.Single().Summary.ShouldBe("a, bc");
    }

    private static Interval Year => new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    private static Interval Span(string from, string to) =>
        new(Instant.FromDateTimeOffset(DateTimeOffset.Parse(from + "Z")), Instant.FromDateTimeOffset(DateTimeOffset.Parse(to + "Z")));

    private static Instant InstantOf(string utc) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(utc + "Z"));

    private static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT\r\n";

    private static IcsCalendar Read(params string[] events) =>
        IcsReader.Read(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(events)}END:VCALENDAR\r\n")).Value;

    private static IReadOnlyList<IcsOccurrence> All(params string[] events) => Read(events).Within(Year, Taipei, 100).Occurrences;
}
