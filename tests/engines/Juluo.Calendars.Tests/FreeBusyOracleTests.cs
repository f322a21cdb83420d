using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Interval = NodaTime.Interval;

namespace Juluo.Calendars.Tests;

/// <summary>Free/busy as python3-icalendar and python3-vobject read it (Oracles/make.py), on both days on which the clocks of Berlin change.</summary>
public sealed class FreeBusyOracleTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant Stamp = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly string Oracles = Path.Combine(Repository.Root, "tests/engines/Juluo.Calendars.Tests/Oracles");

    private static readonly IcsFreeBusy[] Times =
    [
        IcsFreeBusy.Of(
            "spring@places.juluo",
            Day(new(2026, 3, 29)),
            [At(3, 29, 1, 30, 3, 30), At(3, 29, 3, 30, 4, 0), At(3, 29, 9, 0, 10, 0)],
            [At(3, 29, 9, 30, 11, 0)],
            [At(3, 28, 20, 0, 23, 59), At(3, 29, 20, 0, 22, 0)]
        ) with
        {
            Comment = "大會議室；本館, Berlin",
        },
        IcsFreeBusy.Of(
            "autumn@places.juluo",
            Day(new(2026, 10, 25)),
            // The first half past two, and from the second one on.
            [At(10, 25, 2, 0, 2, 30), new(Instant.FromUtc(2026, 10, 25, 1, 30), Instant.FromUtc(2026, 10, 25, 3, 0))],
            [],
            []
        ),
    ];

    [Fact]
    public void We_write_the_free_and_busy_that_the_others_read()
    {
        var text = IcsWriter.WriteFreeBusy("河岸工作室", Times, Stamp);
        var path = Path.Combine(Oracles, "freebusy.ics");
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") == "1")
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text)); // then run Oracles/make.py
        File.ReadAllBytes(path).ShouldBe(Encoding.UTF8.GetBytes(text));
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Theory]
    [InlineData("icalendar")]
    [InlineData("vobject")]
    public void Another_program_reads_the_periods_that_we_meant(string program)
    {
        var read = File.ReadLines(Path.Combine(Oracles, "freebusy.tsv"))
            .Select(line => line.Split('\t'))
            .Where(c => c[0] == program)
            .Select(c => (c[2], c[3], InstantPattern.General.Parse(c[4]).Value, InstantPattern.General.Parse(c[5]).Value));
        var meant = Times.SelectMany(t =>
            new[] { ("BUSY", t.Busy), ("BUSY-TENTATIVE", t.Tentative), ("BUSY-UNAVAILABLE", t.Unavailable) }.SelectMany(k =>
                k.Item2.Select(p => (t.Uid, k.Item1, p.Start, p.End))
            )
        );
        read.ShouldBe(meant);
    }

    [Fact]
    public void On_the_days_on_which_the_clocks_change_it_is_as_long_as_it_is()
    {
        Lengths(Times[0].Busy).ShouldBe([90, 60]);
        Lengths(Times[0].Tentative).ShouldBe([60]);
        Lengths(Times[0].Unavailable).ShouldBe([120]);
        Lengths(Times[1].Busy).ShouldBe([30, 90]);
        (Times[0].Within.Duration, Times[1].Within.Duration).ShouldBe((Duration.FromHours(23), Duration.FromHours(25)));
    }

    [Fact]
    public void Each_moment_is_said_once_and_nothing_is_lost() =>
        Prop.ForAll(
                Gen.Choose(-50, 150)
                    .Zip(Gen.Choose(1, 60))
                    .ListOf()
                    .Zip(Gen.Choose(-50, 150).Zip(Gen.Choose(1, 60)).ListOf())
                    .ToArbitrary(),
                all =>
                {
                    var (one, other) = (All(all.Item1), All(all.Item2));
                    var within = new Interval(Stamp, Stamp + Duration.FromMinutes(100));
                    var told = IcsFreeBusy.Of("x", within, one, other, All([.. all.Item1.Take(2)]));
                    var pieces = told.Busy.Concat(told.Tentative).Concat(told.Unavailable).OrderBy(p => p.Start).ToList();
                    return pieces.Zip(pieces.Skip(1)).All(p => p.First.End <= p.Second.Start)
                        && pieces.All(p => p.Start >= within.Start && p.End <= within.End)
                        && Enumerable
                            .Range(0, 100)
                            .Select(m => Stamp + Duration.FromMinutes(m))
                            .All(at => pieces.Exists(p => p.Contains(at)) == one.Concat(other).Any(p => p.Contains(at)));
                }
            )
            .QuickCheckThrowOnFailure();

    private static List<Interval> All(IEnumerable<(int From, int Long)> all) =>
        [.. all.Select(t => new Interval(Stamp + Duration.FromMinutes(t.From), Stamp + Duration.FromMinutes(t.From + t.Long)))];

    private static IEnumerable<int> Lengths(IEnumerable<Interval> all) => all.Select(i => (int)i.Duration.TotalMinutes);

    private static Interval Day(LocalDate day) =>
        new(day.AtStartOfDayInZone(Berlin).ToInstant(), day.PlusDays(1).AtStartOfDayInZone(Berlin).ToInstant());

    private static Interval At(int month, int day, int hour, int minute, int toHour, int toMinute) =>
        new(
            new LocalDateTime(2026, month, day, hour, minute).InZoneLeniently(Berlin).ToInstant(),
            new LocalDateTime(2026, month, day, toHour, toMinute).InZoneLeniently(Berlin).ToInstant()
        );
}
