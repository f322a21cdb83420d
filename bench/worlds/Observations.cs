using Juluo.Networks;
using Juluo.Networks.Prediction;

namespace Juluo.Worlds.Bench;

/// <summary>The data that a program has about a world without introductions, the same for every policy: contacts and days of people who agreed that their presence counts.</summary>
internal sealed class Observations
{
    /// <summary>Contact on this many of the last 28 days is an acquaintance: no one introduces the two.</summary>
    public const int DaysOfAcquaintance = 6;

    /// <summary>From this many days on, they are familiar with each other.</summary>
    public const int DaysOfFamiliarity = 3;

    private const int LookBack = 90;
    private const int Window = 28;
    private const double Day = 86_400;

    // A Monday.
    private static readonly double Begin = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private readonly Encounter[][] days;
    private readonly Dictionary<(int, int), List<int>> together = [];
    private readonly Dictionary<int, MeetingProbability?> forecasts = [];

    public Observations(World world)
    {
        World = world;
        days = [.. Enumerable.Range(World.FirstDay, World.LastDay - World.FirstDay + 1).Select(d => world.Encounters(d).ToArray())];
        for (var k = 0; k < days.Length; k++)
            foreach (var e in days[k])
            {
                var pair = Ordered(e.A, e.B);
                if (!together.TryGetValue(pair, out var on))
                    together[pair] = on = [];
                if (on.Count == 0 || on[^1] != k + World.FirstDay)
                    on.Add(k + World.FirstDay);
            }
    }

    public World World { get; }

    public static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    public bool Counts(int person) => World.People[person].PresenceCounts;

    /// <summary>The number of the last 28 days on which the two were seen together; also for people of whom no program may know it: an operator sees who sits together.</summary>
    public int DaysTogether(int a, int b, int day) =>
        together.TryGetValue(Ordered(a, b), out var on) ? on.Count(d => d >= day - Window && d < day) : 0;

    /// <summary>True if the two get to know each other by themselves in the 60 days after: they are together on as many days as acquaintances are.</summary>
    public bool MeetAnyway(int a, int b, int after) =>
        together.TryGetValue(Ordered(a, b), out var on) && on.Count(d => d > after && d <= after + 60) >= DaysOfAcquaintance;

    /// <summary>Pairs of people with consent that were ever seen together before a day.</summary>
    public IEnumerable<(int A, int B)> Met(int day) =>
        together.Where(t => t.Value[0] < day && Counts(t.Key.Item1) && Counts(t.Key.Item2)).Select(t => t.Key);

    public Contact[] Contacts(int before) =>
        [
            .. Enumerable
                .Range(Math.Max(World.FirstDay, before - LookBack), Math.Min(LookBack, before - World.FirstDay))
                .SelectMany(d =>
                    days[d - World.FirstDay]
                        .Where(e => Counts(e.A) && Counts(e.B))
                        .Select(e => new Contact(e.A, e.B, At(d, e.Hour), At(d, e.Hour) + (e.Minutes * 60)))
                ),
        ];

    /// <summary>As for the week's list; cached, because introductions do not change it.</summary>
    public MeetingProbability? Forecast(int day)
    {
        if (forecasts.TryGetValue(day, out var known))
            return known;
        var trades = World.People.Select(p => p.Trade).Distinct(StringComparer.Ordinal).ToList();
        var history = MeetingHistory.Before(At(day, 0), World.People.Count, Contacts(day));
        return forecasts[day] = MeetingProbability.Learn(
            history,
            World.People.Select(p => trades.IndexOf(p.Trade)).ToArray(),
            horizon: Math.Max(1, (int)Math.Round(history.Periods * 60.0 / LookBack))
        );
    }

    public Matching.Habit Habit(int person, int day)
    {
        if (!Counts(person))
            return Matching.Habit.Unknown;
        var seen = Enumerable
            .Range(Math.Max(World.FirstDay, day - LookBack), Math.Min(LookBack, day - World.FirstDay))
            .Where(d => World.Comes(person, d))
            .ToArray();
        var hours = new int[12];
        for (var d = Math.Max(World.FirstDay, day - LookBack); d < day; d++)
            foreach (var e in days[d - World.FirstDay].Where(e => e.A == person || e.B == person))
                hours[Math.Clamp((int)e.Hour / 2, 0, 11)]++;
        return Matching.Habit.Of(
            [.. Enumerable.Range(0, 7).Select(weekday => seen.Count(d => Weekday(d) == weekday))],
            day - Math.Max(World.FirstDay, World.People[person].JoinedOn),
            hours,
            seen.Select(d => $"house-{World.Site(person, d)}").Distinct(StringComparer.Ordinal)
        );
    }

    /// <summary>0 is Monday.</summary>
    public static int Weekday(int day) => ((day % 7) + 7) % 7;

    private static double At(int day, double hour) => Begin + (day * Day) + (hour * 3600);
}
