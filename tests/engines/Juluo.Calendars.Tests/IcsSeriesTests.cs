using System.Text;
using NodaTime;

namespace Juluo.Calendars.Tests;

/// <summary>
/// Series, exceptions and whole days as real programs write them. Each is read, or reported as unread. With the reader of 9e56f826, which compared all of them as instants and counted
/// skipped ones, 29 of the 49 were seen to fail.
/// </summary>
public sealed class IcsSeriesTests
{
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
    private static readonly string[] Nine = ["DTSTART;TZID=Asia/Taipei:20261201T090000", "DTEND;TZID=Asia/Taipei:20261201T100000"];

    [Theory]
    [InlineData("EXDATE;VALUE=DATE:20261202,20261203", "1 4")]
    [InlineData("EXDATE:20261202", "1 3 4")]
    [InlineData("EXDATE:20261202T090000", "1 3 4")] // on the clock of the series
    [InlineData("EXDATE:20261202T010000Z", "1 3 4")]
    [InlineData("EXDATE;TZID=Europe/Berlin:20261202T020000", "1 3 4")]
    [InlineData("EXDATE:20261202T090001", "1 2 3 4")]
    [InlineData("EXRULE:FREQ=DAILY;INTERVAL=2", "2 4")]
    [InlineData("RDATE;VALUE=DATE:20261210", "1 2 3 4 10")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2", "1 2 3 4 8")]
    [InlineData("RDATE:20261203T010000Z", "1 2 3 4")] // twice the same
    public void An_exception_is_compared_by_the_kind_that_is_written(string line, string days) =>
        Days([.. Nine, "RRULE:FREQ=DAILY;COUNT=4", line]).ShouldBe(days);

    [Theory]
    [InlineData("EXDATE;TZID=Asia/Taipei:20261202T000000", "1 3 4")]
    [InlineData("EXDATE:20261202T000000Z", "1 3 4")]
    [InlineData("EXDATE:20261201T160000Z", "1 3 4")] // midnight in Taipei
    [InlineData("EXDATE;VALUE=DATE-TIME:20261202T000000", "1 3 4")]
    [InlineData("RDATE:20261209T000000Z", "1 2 3 4 9")]
    [InlineData("EXDATE;VALUE=DATE:20261202", "1 3 4")]
    public void A_series_of_whole_days_is_left_out_by_days(string line, string days) =>
        Days(["DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=DAILY;COUNT=4", line]).ShouldBe(days);

    [Theory]
    [InlineData("20261203", "1 2 3")]
    [InlineData("20261203T000000Z", "1 2 3")]
    [InlineData("20261202T160000Z", "1 2 3")] // midnight of the third in Taipei
    [InlineData("20261203T235959Z", "1 2 3")]
    public void Whole_days_last_until_the_day_that_is_meant(string until, string days) =>
        Days(["DTSTART;VALUE=DATE:20261201", $"RRULE:FREQ=DAILY;UNTIL={until}"]).ShouldBe(days);

    [Fact]
    public void Further_times_keep_their_own_clock()
    {
        Times([.. Nine, "RDATE:20261203T010000Z,20261204T020000Z"]).ShouldBe("1 09:00, 3 09:00, 4 10:00");
        Times([.. Nine, "RDATE;TZID=Europe/Berlin:20261203T020000"]).ShouldBe("1 09:00, 3 09:00");
        Times([.. Nine, "RDATE:20261203T110000"]).ShouldBe("1 09:00, 3 11:00");
    }

    [Theory] // RFC 5545, 3.8.5.3
    [InlineData("FREQ=WEEKLY;BYDAY=TH;COUNT=3", "1 3 10")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO;COUNT=2", "1 7")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261211T000000Z", "1 3 10")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;COUNT=3", "1 8 15")]
    [InlineData("FREQ=DAILY;BYHOUR=9,14;COUNT=3", "1 1 2")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=50;BYDAY=FR", "1 11")]
    public void The_first_takes_place_and_is_counted(string rule, string days) => Days([.. Nine, $"RRULE:{rule}"]).ShouldBe(days);

    [Theory]
    [InlineData("1", "DTEND;VALUE=DATE:20261201")]
    [InlineData("1", "DURATION:P0D")]
    [InlineData("1", "DURATION:PT8H")]
    [InlineData("1 2", "DTEND:20261202T120000")]
    [InlineData("1 2", "DTEND;VALUE=DATE:20261203")]
    [InlineData("1 2 3", "DURATION:P3D")]
    [InlineData("1", "SUMMARY:no end")]
    public void A_whole_day_takes_at_least_that_day(string days, string line) =>
        string.Join(
                ' ',
                Read(["DTSTART;VALUE=DATE:20261201", line])
                    .Occurrences.SelectMany(o => Enumerable.Range(0, (int)o.During.Duration.TotalDays).Select(o.Day.PlusDays))
                    .Select(d => d.Day)
            )
            .ShouldBe(days);

    [Fact]
    public void An_end_before_the_beginning_is_named()
    {
        Unread(["DTSTART:20261201T090000", "DTEND:20261201T080000", "SUMMARY:Back"]).ShouldBe("2026-12-01 Back");
        Unread(["DTSTART;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261201"]).ShouldBe("2026-12-02");
        Unread(["DTSTART:20261201T090000", "DTEND;VALUE=DATE:20261201"]).ShouldBe("2026-12-01");
        // An event that ends when it begins is an instant, and a date as the end of a timed event is its midnight.
        Unread(["DTSTART:20261201T090000", "DTEND:20261201T090000"]).ShouldBe("");
        Times(["DTSTART:20261201T220000", "DTEND;VALUE=DATE:20261202"]).ShouldBe("1 22:00");
    }

    [Theory]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20261202")]
    [InlineData("RECURRENCE-ID:20261202T090000")]
    [InlineData("RECURRENCE-ID;VALUE=DATE-TIME;TZID=Europe/Berlin:20261202T020000")]
    [InlineData("RECURRENCE-ID:20261202T010000Z")]
    public void An_occurrence_is_moved_by_its_day_or_its_time(string replaces) =>
        TimesOf(
                Event([.. Nine, "RRULE:FREQ=DAILY;COUNT=3"]),
                Event([replaces, "DTSTART;TZID=Asia/Taipei:20261202T150000", "DURATION:PT1H"])
            )
            .ShouldBe("1 09:00, 2 15:00, 3 09:00");

    [Fact]
    public void Free_and_busy_times_are_read()
    {
        const string Busy =
            "BEGIN:VFREEBUSY\r\nUID:f\r\nDTSTART:20261130T000000Z\r\nDTEND:20261231T000000Z\r\nFREEBUSY;FBTYPE=BUSY:20261201T010000Z/20261201T020000Z,20261202T010000Z/PT2H\r\n";
        TimesOf(Busy + "END:VFREEBUSY\r\n").ShouldBe("1 09:00, 2 09:00");
        TimesOf(
                Busy
                    + "FREEBUSY;FBTYPE=FREE:20261203T010000Z/PT2H\r\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20261204T010000Z/PT2H\r\nEND:VFREEBUSY\r\n"
            )
            .ShouldBe("1 09:00, 2 09:00, 4 09:00");
        Of(Busy + "FREEBUSY:20261203T010000Z\r\nEND:VFREEBUSY\r\n").Unread.Count.ShouldBe(1);
    }

    [Fact]
    public void Times_without_a_zone_are_in_the_zone_of_the_calendar()
    {
        string[] floating = ["DTSTART:20261201T090000", "DTEND:20261201T100000"];
        TimesOf("X-WR-TIMEZONE:America/New_York\r\n", Event(floating)).ShouldBe("1 22:00");
        TimesOf(Event(floating)).ShouldBe("1 09:00");
        Of("X-WR-TIMEZONE:Nowhere\r\n", Event([.. floating, "SUMMARY:Talk"])).Unread.Single().ToString().ShouldBe("2026-12-01 Talk");
        // Each calendar of a file has its own.
        var two =
            $"BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:America/New_York\r\n{Event(floating)}END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n{Event(floating)}END:VCALENDAR\r\n";
        Shown(IcsReader.Read(Encoding.UTF8.GetBytes(two)).Value.Within(December, Taipei, 99)).ShouldBe("1 09:00, 1 22:00");
    }

    [Fact]
    public void A_cancelled_file_takes_no_time()
    {
        TimesOf("METHOD:CANCEL\r\n", Event([.. Nine, "RRULE:FREQ=DAILY;COUNT=3"])).ShouldBe("");
        TimesOf("METHOD:REQUEST\r\n", Event([.. Nine])).ShouldBe("1 09:00");
        var both =
            $"BEGIN:VCALENDAR\r\n{Event([.. Nine, "RRULE:FREQ=DAILY;COUNT=3"])}{Event([.. Nine, "RECURRENCE-ID;VALUE=DATE:20261202", "SUMMARY:Moved"])}END:VCALENDAR\r\n";
        TimesOfFile($"{both}BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n{Event([.. Nine, "SEQUENCE:1"])}END:VCALENDAR\r\n").ShouldBe("");
        TimesOfFile($"{both}BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n{Event([.. Nine, "RECURRENCE-ID;VALUE=DATE:20261203"])}END:VCALENDAR\r\n")
            .ShouldBe("1 09:00, 1 09:00");
    }

    [Theory] // what cannot be expanded rightly is named, not guessed
    [InlineData("DTSTART:20160102T090000", "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR,SA")]
    [InlineData("DTSTART:20261201T090000", "RRULE:FREQ=SECONDLY")]
    [InlineData("DTSTART:20261201T090000", "RRULE:FREQ=YEARLY;BYMONTHDAY=1")]
    [InlineData("DTSTART:20261201T090000", "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=0,5,10,15,20,25,30,35")]
    [InlineData("DTSTART:19000101T090000", "RRULE:FREQ=MINUTELY;COUNT=10000;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("DTSTART:20261201T090000", "RRULE:FREQ=DAILY", "RRULE:FREQ=LUNAR")]
    public void What_is_not_understood_is_named(params string[] lines) =>
        Read([.. lines, "DURATION:PT1H", "SUMMARY:Choir"]).Unread.Single().Summary.ShouldBe("Choir");

    [Fact]
    public void More_than_are_asked_for_are_named_by_their_entries()
    {
        var read = IcsReader
            .Read(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\n{Event([.. Nine, "RRULE:FREQ=DAILY", "SUMMARY:Stand-up"])}END:VCALENDAR\r\n"))
            .Value;
        var within = read.Within(December, Taipei, 10);
        within.Occurrences.Count.ShouldBe(10);
        within.Unread.Single().ShouldBe(new("Stand-up", new(2026, 12, 1)));
        read.Within(December, Taipei, 31).Unread.ShouldBeEmpty();
    }

    [Fact] // seen to fail with one limit for all entries in the order of the file: the meeting below the dense series was left out
    public void A_dense_series_does_not_push_out_what_comes_sooner()
    {
        var read = IcsReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $"BEGIN:VCALENDAR\r\n{Event(["UID:b", "DTSTART:20261210T000000Z", "DURATION:PT1M", "RRULE:FREQ=MINUTELY;INTERVAL=10", "SUMMARY:Dense"])}{Event([.. Nine, "SUMMARY:Soon"])}END:VCALENDAR\r\n"
                )
            )
            .Value.Within(December, Taipei, 10);
        read.Occurrences[0].Summary.ShouldBe("Soon");
        read.Unread.Single().Summary.ShouldBe("Dense");
    }

    [Fact]
    public void An_entry_without_a_name_replaces_none_of_another()
    {
        var at = "DTSTART:20261202T010000Z\r\nDTEND:20261202T020000Z";
        Of(
            $"BEGIN:VEVENT\r\nSUMMARY:a\r\n{at}\r\nEND:VEVENT\r\n",
            $"BEGIN:VEVENT\r\nSUMMARY:b\r\nRECURRENCE-ID:20261202T010000Z\r\n{at}\r\nEND:VEVENT\r\n"
        )
            .Occurrences.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, "DTSTART:20120305T090000Z", "DTEND:20120305T100000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20120305T090000Z")]
    [InlineData(1, "DTSTART:20120305T090000Z", "RRULE:FREQ=SECONDLY")]
    [InlineData(1, "DTSTART:soon")]
    public void What_took_place_once_and_long_ago_is_not_named(int named, params string[] lines) =>
        Read(lines).Unread.Count.ShouldBe(named);

    private static Interval December => new(Instant.FromUtc(2026, 11, 30, 16, 0), Instant.FromUtc(2026, 12, 31, 16, 0));

    private static string Event(string[] lines) =>
        $"BEGIN:VEVENT\r\n{(Array.Exists(lines, l => l.StartsWith("UID:", StringComparison.Ordinal)) ? "" : "UID:a\r\n")}{string.Join("\r\n", lines)}\r\nEND:VEVENT\r\n";

    private static IcsExpansion Of(params string[] parts) =>
        Whole($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(parts)}END:VCALENDAR\r\n");

    private static IcsExpansion Whole(string file) => IcsReader.Read(Encoding.UTF8.GetBytes(file)).Value.Within(December, Taipei, 99);

    private static IcsExpansion Read(string[] lines) => Of(Event(lines));

    private static string Unread(string[] lines) => string.Join(", ", Read(lines).Unread);

    private static string Days(string[] lines) => string.Join(' ', Clean(Read(lines)).Occurrences.Select(o => o.Day.Day));

    private static string Times(string[] lines) => Shown(Clean(Read(lines)));

    private static string TimesOf(params string[] parts) => Shown(Clean(Of(parts)));

    private static string TimesOfFile(string file) => Shown(Clean(Whole(file)));

    private static string Shown(IcsExpansion read) =>
        string.Join(", ", read.Occurrences.Select(o => o.During.Start.InZone(Taipei).LocalDateTime.ToString("d HH:mm", null)));

    private static IcsExpansion Clean(IcsExpansion read)
    {
        read.Unread.ShouldBeEmpty();
        return read;
    }
}
