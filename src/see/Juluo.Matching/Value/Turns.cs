namespace Juluo.Matching;

/// <summary>
/// Determines whose turn it is. A round is the number of weeks in which everyone gets one introduction, at the community's pace. A person who waited that long, or never had one, goes
/// first; a person just introduced goes last. Newcomers are therefore never behind.
/// </summary>
internal sealed class Turns
{
    // Log of the factor by which a person introduced this week counts less: more than the usual spread of worth among pairs of one community.
    private const double Just = 4;

    // One introduction each working day, until the community's own pace is known.
    private const double UsualPerWeek = 5;

    private readonly double[] steps;
    private readonly bool[] waits;

    public Turns(Scene scene)
    {
        var wishing = scene.People.Count(p => p.Turns > 0);
        Round = Math.Clamp(wishing / (2 * Math.Max(UsualPerWeek, scene.Past.Lately / 4.0)), 1, Fairness.Weeks);
        waits = [.. scene.People.Select(p => p.Turns > 0 && (p.Waited ?? Round) >= Round)];
        steps = [.. scene.People.Select(p => -Just * (1 - Math.Min(1, (p.Waited ?? Round) / Round)))];
    }

    /// <summary>Returns true if a person wants introductions and had none for a whole round.</summary>
    public bool Waits(int person) => waits[person];

    /// <summary>Returns the same pair, ranked behind everyone whose turn it is.</summary>
    public static Worth After(Worth worth) => worth with { Turn = worth.Turn - Just };

    /// <summary>The number of weeks in which everyone can have one introduction, 1 … 12.</summary>
    public double Round { get; }

    /// <summary>ln of the weight of both people's turns, 0 or below. O(1).</summary>
    public double Of(int a, int b) => steps[a] + steps[b];
}
