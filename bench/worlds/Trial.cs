namespace Juluo.Worlds.Bench;

/// <summary>Twelve weeks in which an operator introduces a number of pairs each working day, chosen by one policy.</summary>
internal sealed class Trial
{
    public const int Weeks = 12;

    // The two look for a day in this period, and try twice.
    private const int DaysToMeet = 14;
    private const int MostAppointments = 2;
    private const int Month = 28;

    private readonly List<Course> courses = [];
    private readonly HashSet<(int, int)> introduced = [];
    private readonly int[] turns;

    private Trial(Observations seen)
    {
        Seen = seen;
        turns = new int[seen.World.People.Count];
    }

    public Observations Seen { get; }

    public World World => Seen.World;

    public IReadOnlyList<Course> Courses => courses;

    public static IReadOnlyList<Course> Run(Observations seen, Policy policy, int perDay)
    {
        var trial = new Trial(seen);
        for (var day = 0; day < Weeks * 7; day++)
        {
            if (day % Month == 0)
                Array.Clear(trial.turns);
            var weekday = Observations.Weekday(day);
            if (weekday == 0)
                policy.Begin(trial, day);
            if (weekday < 5)
                foreach (var (a, b, worth) in policy.Today(trial, day, perDay))
                    trial.Introduce(a, b, day, worth);
        }

        return trial.courses;
    }

    public int TurnsLeft(int person, int day) => World.People[person].JoinedOn > day ? 0 : World.People[person].PerMonth - turns[person];

    /// <summary>The rule for every policy: both are there and want one more, were not introduced before, and are not always together anyway.</summary>
    public bool MayMeet(int a, int b, int day) =>
        a != b
        && TurnsLeft(a, day) > 0
        && TurnsLeft(b, day) > 0
        && !introduced.Contains(Observations.Ordered(a, b))
        && Seen.DaysTogether(a, b, day) < Observations.DaysOfAcquaintance;

    private void Introduce(int a, int b, int day, Worth? worth)
    {
        if (!MayMeet(a, b, day))
            throw new InvalidOperationException($"{a} and {b} may not be introduced on day {day}.");
        introduced.Add(Observations.Ordered(a, b));
        turns[a]++;
        turns[b]++;
        var yesA = Luck.Hit(World, "yes", a, b, 0, World.SaysYes(a, b, day));
        var yesB = Luck.Hit(World, "yes", b, a, 0, World.SaysYes(b, a, day));
        var met = yesA && yesB ? MeetOn(a, b, day) : null;
        courses.Add(
            new(
                a,
                b,
                day,
                yesA,
                yesB,
                met,
                met is { } on && Luck.Hit(World, "useful", Math.Min(a, b), Math.Max(a, b), 0, World.Useful(a, b, on)),
                Seen.MeetAnyway(a, b, day),
                worth
            )
        );
    }

    private int? MeetOn(int a, int b, int day)
    {
        foreach (var on in CommonDays(World, a, b, day).Take(MostAppointments))
            if (
                Luck.Hit(World, "turns-up", a, b, on, World.TurnsUp(a, b, on))
                && Luck.Hit(World, "turns-up", b, a, on, World.TurnsUp(b, a, on))
            )
                return on;
        return null;
    }

    public static IEnumerable<int> CommonDays(World world, int a, int b, int after) =>
        Enumerable
            .Range(after + 1, DaysToMeet)
            .Where(d => d <= World.LastDay && world.Comes(a, d) && world.Comes(b, d) && world.Site(a, d) == world.Site(b, d));

    /// <summary>The true P(they say yes, meet and find it useful), including the calendars.</summary>
    public static double Truth(World world, int a, int b, int day)
    {
        var (meets, useful, open) = (0.0, 0.0, 1.0);
        foreach (var on in CommonDays(world, a, b, day).Take(MostAppointments))
        {
            var both = open * world.TurnsUp(a, b, on) * world.TurnsUp(b, a, on);
            meets += both;
            useful += both * world.Useful(a, b, on);
            open -= both;
        }

        return world.SaysYes(a, b, day) * world.SaysYes(b, a, day) * useful;
    }
}
