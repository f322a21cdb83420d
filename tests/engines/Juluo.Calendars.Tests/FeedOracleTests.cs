using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Calendars.Tests;

/// <summary>
/// Our output, read by two programs that are not ours: python3-icalendar and python3-vobject. The calendars are in Oracles/, with both programs' results
/// (Oracles/make.py), so that the suite needs neither; the first test checks that we still write those calendars to the byte.
/// </summary>
public sealed class FeedOracleTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
    private static readonly Instant Stamp = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static TheoryData<string> Names => [.. Calendars.Keys];

    private static readonly Dictionary<string, (string? Method, IcsEntry[] Entries)> Calendars = new(StringComparer.Ordinal)
    {
        ["berlin-spring"] = (
            null,
            [
                Entry(Berlin, "before", 2026, 3, 29, 0, 30, 90), // ends after the clocks have gone forward
                Entry(Berlin, "after", 2026, 3, 29, 3, 0, 60),
                Entry(Berlin, "weekly", 2026, 3, 22, 9, 0, 60) with
                {
                    Repeats = new(IcsFrequency.Weekly, 1, [IsoDayOfWeek.Sunday, IsoDayOfWeek.Wednesday], At(Berlin, 2026, 4, 8, 9, 0)),
                    Except = [new(2026, 4, 1, 9, 0)],
                },
                Entry(Berlin, "weekly", 2026, 4, 5, 14, 0, 120) with
                {
                    Replaces = new LocalDateTime(2026, 4, 5, 9, 0),
                },
            ]
        ),
        ["berlin-autumn"] = (
            null,
            [
                Entry(Berlin, "summer half past two", 2026, 10, 25, 2, 30, 30),
                new(
                    "winter half past two",
                    new(Instant.FromUtc(2026, 10, 25, 1, 30), Instant.FromUtc(2026, 10, 25, 2, 0)),
                    Berlin,
                    "二點半（冬）"
                ),
                Entry(Berlin, "whole night", 2026, 10, 24, 22, 0, 11 * 60),
                Entry(Berlin, "daily", 2026, 10, 23, 9, 0, 60) with
                {
                    Repeats = new(IcsFrequency.Daily, 1, [], At(Berlin, 2026, 10, 27, 9, 0)),
                },
            ]
        ),
        ["taipei"] = (
            null,
            [
                Entry(Taipei, "spring", 2026, 3, 29, 2, 30, 60),
                Entry(Taipei, "autumn", 2026, 10, 25, 2, 30, 60),
                Entry(Taipei, "monthly", 2026, 1, 31, 18, 0, 120) with
                {
                    Repeats = new(IcsFrequency.Monthly, 2, [], At(Taipei, 2026, 7, 31, 18, 0)),
                },
            ]
        ),
        ["invitation"] = (
            "REQUEST",
            [
                Entry(Taipei, "asked", 2026, 11, 20, 10, 0, 60) with
                {
                    Sequence = 3,
                    Place = "大會議室，本館",
                    Text = "帶筆電；還有，\"點心\"。\n第二行",
                    Url = "https://house.example.org/bookings/1?community=river",
                    Organizer = new("河岸：一起工作的地方", "house@example.org"),
                    Invited = [new("O\"Neil, Ann", "ann@example.org")],
                },
            ]
        ),
        ["cancellation"] = (
            "CANCEL",
            [Entry(Taipei, "asked", 2026, 11, 20, 10, 0, 60) with { Sequence = 4, Status = IcsStatus.Cancelled }]
        ),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void We_write_what_the_others_read(string name)
    {
        var (method, entries) = Calendars[name];
        var text = IcsWriter.Write("河岸工作室", entries, Stamp, method);
        var path = Path.Combine(Repository.Root, "tests/engines/Juluo.Calendars.Tests/Oracles", name + ".ics");
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") == "1")
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text)); // then run Oracles/make.py
        File.ReadAllBytes(path).ShouldBe(Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("icalendar")]
    [InlineData("vobject")]
    public void Another_program_reads_the_instants_the_titles_and_the_sequence_that_we_meant(string program)
    {
        var rows = Rows(program);
        foreach (var (name, (_, entries)) in Calendars)
        foreach (var entry in entries)
        {
            var row = rows.Single(r => r.Calendar == name && r.Uid == entry.Uid && (r.Replaces.Length > 0) == (entry.Replaces is not null));
            row.Start.ShouldBe(entry.During.Start, $"{program} {name} {entry.Uid}");
            row.End.ShouldBe(entry.During.End, $"{program} {name} {entry.Uid}");
            row.Summary.ShouldBe(entry.Summary);
            row.Sequence.ShouldBe(entry.Sequence);
        }

        rows.Count.ShouldBe(Calendars.Sum(c => c.Value.Entries.Length));
    }

    [Fact]
    public void Another_program_repeats_on_the_same_instants_as_we_do_across_both_clock_changes()
    {
        var rows = Rows("repeats");
        foreach (var (name, (method, entries)) in Calendars.Where(c => c.Value.Entries.Any(e => e.Repeats is not null)))
        {
            var ours = IcsReader
                .Read(Encoding.UTF8.GetBytes(IcsWriter.Write("x", entries, Stamp, method)))
                .Value.Within(new(Stamp, Stamp + Duration.FromDays(365)), Taipei, 1000)
                .Occurrences;
            foreach (var uid in entries.Where(e => e.Repeats is not null).Select(e => e.Uid))
                rows.Where(r => r.Calendar == name && r.Uid == uid)
                    .Select(r => r.Start)
                    .Order()
                    .ShouldBe(ours.Where(o => o.Uid == uid).Select(o => o.During.Start).Order(), $"{name} {uid}");
        }
    }

    private sealed record Row(string Calendar, string Uid, Instant Start, Instant End, string Summary, int Sequence, string Replaces);

    private static List<Row> Rows(string program) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests/engines/Juluo.Calendars.Tests/Oracles", program + ".tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(c => new Row(
                    c[0],
                    c[1],
                    InstantPattern.General.Parse(c[2]).Value,
                    InstantPattern.General.Parse(c[3]).Value,
                    c[4],
                    int.Parse(c[5], CultureInfo.InvariantCulture),
                    c[6]
                )),
        ];

    private static IcsEntry Entry(DateTimeZone zone, string uid, int year, int month, int day, int hour, int minute, int minutes)
    {
        var start = At(zone, year, month, day, hour, minute);
        return new(
            uid,
            new(start, start + Duration.FromMinutes(minutes)),
            zone,
            $"很長的標題，{uid}；要在七十五個位元組的地方折行而且不能折在一個字的中間"
        );
    }

    private static Instant At(DateTimeZone zone, int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(zone).ToInstant();
}
