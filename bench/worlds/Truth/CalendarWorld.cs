namespace Juluo.Worlds.Bench;

/// <summary>
/// Timing decides: a need has value only in the weeks before its deadline, growing steeply as it nears, and none in the last two
/// days; moods change by week; and many people come in shifts that never overlap.
/// </summary>
/// <remarks>
/// The value of an end grows hyperbolically as its deadline nears: Steel and König 2006, "Integrating Theories of Motivation". Several
/// needs met are independent chances that one of them helps (noisy or).
/// </remarks>
public sealed class CalendarWorld : InhabitedWorld
{
    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public CalendarWorld(int people, ulong seed)
        : base("calendars", people, seed) { }

    /// <inheritdoc/>
    public override string Sentence => "Deadlines, weekly moods and shifts decide: the same two are of use in one week, not in the next.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day)
    {
        var help = Help(person, other, day);
        if (help >= 0.2)
        {
            return 0.93;
        }

        return InCrunch(person, day) ? 0.28 : 0.36 + (0.5 * Mood(person, day));
    }

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day)
    {
        if (InCrunch(person, day) && Help(person, other, day) <= 0)
        {
            return 0.5;
        }

        var friday = Attendance.Weekday(day) == 4 ? 0.86 : 1;
        var listless = Mood(person, day) < 0.25 ? 0.78 : 1;
        return 0.95 * friday * listless;
    }

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var chat = 0.05 + (0.36 * Math.Sqrt(Mood(a, day) * Mood(b, day)));
        if (InCrunch(a, day) || InCrunch(b, day))
        {
            chat *= 0.35;
        }

        return 1 - ((1 - chat) * (1 - (0.85 * Help(a, b, day))) * (1 - (0.85 * Help(b, a, day))));
    }

    private protected override Attendance MakeHabits() => Attendance.InShifts(Draws, Folk);

    /// <summary>0 … 1: the most urgent need with which the other can help; another skill of the same profession counts half.</summary>
    private double Help(int person, int other, int day)
    {
        var most = 0.0;
        foreach (var skill in Folk[person].Lacks)
        {
            var able =
                Folk[other].Can.Contains(skill) ? 1
                : Folk[other].Trade == Crafts.Skills[skill].Trade ? 0.5
                : 0;
            most = Math.Max(most, able * Urgency(person, skill, day));
        }

        return most;
    }

    /// <summary>0 long before the deadline, then 1 / (1 + days left / 9), 0 again in the last two days: too late to learn.</summary>
    private double Urgency(int person, int skill, int day)
    {
        var left = DaysLeft(person, skill, day);
        return left <= 2 || left > Draws.Between(18, 38, Purpose.Window, person, skill) ? 0 : 1 / (1 + (left / 9.0));
    }

    private bool InCrunch(int person, int day) => Folk[person].Lacks.Any(skill => DaysLeft(person, skill, day) <= 4);

    /// <summary>1 … 77: deadlines of a kind recur every six to eleven weeks.</summary>
    private int DaysLeft(int person, int skill, int day)
    {
        var cycle = 42 + Draws.Below(36, Purpose.Cycle, person, skill);
        var position = day - World.FirstDay + Draws.Below(cycle, Purpose.CycleOffset, person, skill);
        return cycle - (((position % cycle) + cycle) % cycle);
    }

    /// <summary>0.02 … 1: a slow cycle of three to seven weeks, and the week's own luck.</summary>
    private double Mood(int person, int day)
    {
        var week = Attendance.Week(day);
        var period = Draws.Between(3, 7, Purpose.MoodPeriod, person);
        var swing = Math.Sin(2 * Math.PI * ((week / period) + Draws.Unit(Purpose.MoodPhase, person)));
        return Math.Clamp(0.3 + (0.28 * swing) + (0.45 * Draws.Unit(Purpose.MoodNoise, person, week)), 0.02, 1);
    }
}
