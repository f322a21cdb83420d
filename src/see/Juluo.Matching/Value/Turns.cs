namespace Juluo.Matching;

/// <summary>
/// Whose turn it is. At the pace at which a community introduces people it takes so many weeks until everybody had one introduction; a person who waited that long, or never had one, goes
/// first, and a person just introduced last. Newcomers are therefore never behind.
/// </summary>
internal sealed class Turns
{
    // ln of how much less the pair of a person counts who was introduced this week: more than pairs of one house usually differ in worth.
    private const double Just = 4;

    // One introduction each working day, until it is known how many it are here.
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

    /// <summary>Whether a person had no introduction for a whole round, and wishes for one.</summary>
    public bool Waits(int person) => waits[person];

    /// <summary>The same pair, behind all whose turn it is.</summary>
    public static Worth After(Worth worth) => worth with { Turn = worth.Turn - Just };

    /// <summary>Weeks in which everybody may have one introduction, 1 … 12.</summary>
    public double Round { get; }

    /// <summary>ln of what the turns of the two count, 0 or below. O(1).</summary>
    public double Of(int a, int b) => steps[a] + steps[b];
}
