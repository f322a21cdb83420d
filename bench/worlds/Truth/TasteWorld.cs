namespace Juluo.Worlds.Bench;

/// <summary>
/// Hidden tastes and temperament decide, in steps: two people are near, half near or strangers to each other. Needs matter only in the
/// middle step, and the profession reveals a little of the taste.
/// </summary>
/// <remarks>
/// Alike in taste, opposite in dominance: Byrne 1971, "The Attraction Paradigm"; Kiesler 1983, "The 1982 Interpersonal Circle: A taxonomy
/// for complementarity in human transactions". People who are near also seek each other's company, so that company is a clue.
/// </remarks>
public sealed class TasteWorld : InhabitedWorld
{
    private const int Tastes = 3;
    private static readonly double[] UsefulByStep = [0.06, 0.24, 0.71];

    private readonly double[][] tastes;
    private readonly double[] wills;
    private readonly double near;
    private readonly double halfNear;
    private readonly double[] tolerances;

    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public TasteWorld(int people, ulong seed)
        : base("taste", people, seed)
    {
        tastes = Folk.Select(person => Enumerable.Range(0, Tastes).Select(k => Taste(person, k)).ToArray()).ToArray();
        wills = Folk.Select(person => Draws.Normal(Purpose.Will, person.Number)).ToArray();
        var strains = Spread.OfPairs(people, Strain);
        near = Spread.At(strains, 0.28);
        halfNear = Spread.At(strains, 0.6);
        tolerances = Folk.Select(person => Spread.At(strains, Draws.Between(0.35, 0.95, Purpose.Openness, person.Number))).ToArray();
    }

    /// <inheritdoc/>
    public override string Sentence => "Hidden tastes decide in steps: alike in liking, unlike in who leads; needs matter only in between.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day)
    {
        // From a profile and a picture, people guess the other's taste with a large error.
        var impression = Strain(person, other) + (0.8 * (halfNear - near) * Draws.Normal(Purpose.Impression, person, other));
        return impression < tolerances[person] ? 0.86 : 0.42;
    }

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day)
    {
        var usual = Draws.Unit(Purpose.Care, person) < 0.3 ? 0.66 : 0.94;
        return wills[other] - wills[person] > 1.8 ? 0.8 * usual : usual;
    }

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var step = Step(a, b);
        return UsefulByStep[step == 1 && (Folk[a].Serves(Folk[b]) || Folk[b].Serves(Folk[a])) ? 2 : step];
    }

    private protected override double Liking(int a, int b) =>
        Step(a, b) switch
        {
            2 => 2.2,
            1 => 1,
            _ => 0.6,
        };

    private int Step(int a, int b)
    {
        var strain = Strain(a, b);
        return strain <= near ? 2
            : strain <= halfNear ? 1
            : 0;
    }

    private double Taste(Inhabitant person, int k) =>
        (0.5 * Draws.Normal(Purpose.TradeTaste, person.Trade, k)) + (0.87 * Draws.Normal(Purpose.Taste, person.Number, k));

    /// <summary>0 … about 6, symmetric: the distance of the tastes, and a penalty if both, or neither, want to lead.</summary>
    private double Strain(int a, int b)
    {
        var square = 0.0;
        for (var k = 0; k < Tastes; k++)
        {
            var apart = tastes[a][k] - tastes[b][k];
            square += apart * apart;
        }

        return Math.Sqrt(square) + (0.6 * Math.Abs(wills[a] + wills[b]));
    }
}
