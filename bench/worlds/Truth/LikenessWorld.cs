namespace Juluo.Worlds.Bench;

/// <summary>
/// Similarity decides, against the belief that difference does: the more two have in common, above all the same problem at the same time,
/// the more useful they are to each other. Points are counted and looked up in a table.
/// </summary>
/// <remarks>
/// Lazarsfeld and Merton 1954, "Friendship as a Social Process"; McPherson, Smith-Lovin and Cook 2001, "Birds of a Feather"; people in the
/// same trouble solve it by telling each other: Orr 1996, "Talking about Machines".
/// </remarks>
public sealed class LikenessWorld : InhabitedWorld
{
    private static readonly double[] UsefulByPoints = [0.05, 0.1, 0.18, 0.29, 0.42, 0.53, 0.62, 0.69, 0.73];

    private readonly int[] stages;

    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public LikenessWorld(int people, ulong seed)
        : base("likeness", people, seed) =>
        stages = Folk.Select(person => Draws.Weighted([0.3, 0.4, 0.3], Purpose.Stage, person.Number)).ToArray();

    /// <inheritdoc/>
    public override string Sentence => "Likeness decides: the same trade, language, stage, season, weekdays, and above all the same lack.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day) => Math.Min(0.9, 0.42 + (0.11 * Visible(person, other)));

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day) =>
        Math.Min(0.96, Draws.Between(0.72, 0.9, Purpose.Care, person) + (0.03 * Visible(person, other)));

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var points = Visible(a, b) + (stages[a] == stages[b] ? 1 : 0) + Math.Min(2, 2 * SharedLacks(a, b));
        return UsefulByPoints[Math.Min(points, UsefulByPoints.Length - 1)];
    }

    private protected override double Liking(int a, int b) => 0.7 + (0.3 * Visible(a, b));

    private int SharedLacks(int a, int b) => Folk[a].Lacks.Count(skill => Folk[b].Lacks.Contains(skill));

    /// <summary>0 … 5: the visible similarities of the two. Four months apart in joining is another season.</summary>
    private int Visible(int a, int b) =>
        (Folk[a].Trade == Folk[b].Trade ? 2 : 0)
        + (Folk[a].Languages[0] == Folk[b].Languages[0] ? 1 : 0)
        + (Math.Abs(Folk[a].JoinedOn - Folk[b].JoinedOn) < 120 ? 1 : 0)
        + (Habits.Overlap(a, b) >= 0.5 ? 1 : 0);
}
