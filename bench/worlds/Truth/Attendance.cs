namespace Juluo.Worlds.Bench;

/// <summary>Attendance of people: habits by weekday, weeks away, and nothing before joining.</summary>
internal sealed class Attendance
{
    // Tuesday to Thursday are the busiest days of a coworking house; on Saturday it is nearly empty.
    private static readonly double[] WeekdayLiking = [0.16, 0.22, 0.24, 0.22, 0.16];
    private static readonly int[][] Shifts =
    [
        [0, 1],
        [3, 4],
        [2],
        [1, 2, 3],
        [0, 1, 2, 3, 4],
    ];

    private readonly Draws draws;
    private readonly IReadOnlyList<Inhabitant> folk;
    private readonly double[][] habits;
    private readonly double awayShare;

    /// <param name="draws">The draws of the world.</param>
    /// <param name="folk">The people of the world.</param>
    /// <param name="habits">By person and weekday (Monday first): P(comes), 0 … 1.</param>
    /// <param name="awayShare">The share of weeks that a person is away, 0 … 1.</param>
    private Attendance(Draws draws, IReadOnlyList<Inhabitant> folk, double[][] habits, double awayShare)
    {
        this.draws = draws;
        this.folk = folk;
        this.habits = habits;
        this.awayShare = awayShare;
    }

    /// <summary>One to five days of a week, the same ones most weeks.</summary>
    public static Attendance Usual(Draws draws, IReadOnlyList<Inhabitant> folk)
    {
        var habits = new double[folk.Count][];
        for (var p = 0; p < folk.Count; p++)
        {
            var count = 1 + draws.Weighted([0.13, 0.25, 0.27, 0.15, 0.2], Purpose.DaysAWeek, p);
            var faithful = draws.Between(0.7, 0.95, Purpose.Faithful, p);
            habits[p] = Week(draws.Several(WeekdayLiking, count, Purpose.Weekdays, p), faithful, 0.05);
            habits[p][5] = draws.Hit(0.06, Purpose.Saturday, p) ? 0.4 : 0.03;
            habits[p][6] = 0.015;
        }

        return new Attendance(draws, folk, habits, 0.06);
    }

    /// <summary>Fixed shifts that hardly overlap: people of Monday and Tuesday never see people of Thursday and Friday.</summary>
    public static Attendance InShifts(Draws draws, IReadOnlyList<Inhabitant> folk)
    {
        var habits = new double[folk.Count][];
        for (var p = 0; p < folk.Count; p++)
        {
            habits[p] = Week(Shifts[draws.Weighted([0.34, 0.3, 0.1, 0.11, 0.15], Purpose.Shift, p)], 0.93, 0.01);
            habits[p][5] = 0.02;
            habits[p][6] = 0.01;
        }

        return new Attendance(draws, folk, habits, 0.04);
    }

    /// <summary>Monday 0 … Sunday 6; day 0 is a Monday.</summary>
    public static int Weekday(int day) => ((day % 7) + 7) % 7;

    /// <summary>The number of the week: 0 begins on day 0, the one before is −1.</summary>
    public static int Week(int day) => (day - Weekday(day)) / 7;

    public bool Comes(int person, int day) =>
        day >= folk[person].JoinedOn
        && !draws.Hit(awayShare, Purpose.Away, person, Week(day))
        && draws.Hit(habits[person][Weekday(day)], Purpose.Come, person, day);

    /// <summary>True if the person usually comes on this weekday, Monday 0 …</summary>
    public bool Likes(int person, int weekday) => habits[person][weekday] > 0.5;

    /// <summary>The similarity of two people's weeks: 0 never on the same weekday … 1 always.</summary>
    public double Overlap(int a, int b)
    {
        var both = 0.0;
        var either = 0.0;
        for (var weekday = 0; weekday < 7; weekday++)
        {
            both += Math.Min(habits[a][weekday], habits[b][weekday]);
            either += Math.Max(habits[a][weekday], habits[b][weekday]);
        }

        return both / either;
    }

    private static double[] Week(IReadOnlyList<int> weekdays, double faithful, double otherwise)
    {
        var week = new double[7];
        for (var weekday = 0; weekday < 7; weekday++)
        {
            week[weekday] = weekdays.Contains(weekday) ? faithful : otherwise;
        }

        return week;
    }
}
