namespace Juluo.Worlds.Bench;

/// <summary>
/// Production decides: both must have what the other lacks, and both must have time. One side's gain cannot replace the other's (CES,
/// nearly the smaller of the two), gain cannot replace time (Leontief), and a skill that a person's acquaintances have is worth little.
/// </summary>
/// <remarks>
/// Arrow, Chenery, Minhas and Solow 1961, "Capital-Labor Substitution and Economic Efficiency"; Becker and Murphy 1992, "The Division of
/// Labor, Coordination Costs, and Knowledge".
/// </remarks>
public sealed class ComplementsWorld : InhabitedWorld
{
    private const double Substitution = -2;
    private const double Knows = 0.5;

    private readonly double[][] abilities;
    private readonly double[][] lacks;
    private readonly double goodGain;
    private readonly double goodProduct;
    private readonly Lazy<int[][,]> knowing;

    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public ComplementsWorld(int people, ulong seed)
        : base("complements", people, seed)
    {
        abilities = Folk.Select(person => Trades(t => Ability(person, t))).ToArray();
        lacks = Folk.Select(person => Trades(t => Lack(person, t))).ToArray();
        goodGain = Spread.At(Spread.OfPairs(people, (a, b) => Math.Max(FirstGain(a, b), FirstGain(b, a))), 0.7);
        goodProduct = Spread.At(Spread.OfPairs(people, (a, b) => Ces(FirstGain(a, b), FirstGain(b, a))), 0.7);
        knowing = new Lazy<int[][,]>(() => Enumerable.Range(0, Mingling.Weeks).Select(CountKnowing).ToArray());
    }

    /// <inheritdoc/>
    public override string Sentence => "Both must gain and both must have time; a second one of the same kind is worth little.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day)
    {
        // The person's own gain, less the cost of an hour this week; the other's gain is not considered.
        var gain = Math.Min(1, Gain(person, other, day) / goodGain);
        return Math.Clamp(0.62 + (0.42 * gain) - (0.42 * (1 - Slack(person, day))), 0.12, 0.96);
    }

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day) => 0.97 * Math.Pow(Slack(person, day), 0.3);

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var product = Ces(Gain(a, b, day), Gain(b, a, day)) / goodProduct;
        var time = Math.Min(Slack(a, day), Slack(b, day));
        return 0.04 + (0.82 * Math.Min(product / (0.4 + product), time));
    }

    private static double[] Trades(Func<int, double> of) => Enumerable.Range(0, Crafts.Trades.Count).Select(of).ToArray();

    private static double Ces(double first, double second) =>
        first <= 0 || second <= 0 ? 0 : Math.Pow((Math.Pow(first, Substitution) + Math.Pow(second, Substitution)) / 2, 1 / Substitution);

    private double Ability(Inhabitant person, int trade)
    {
        var skills = person.Can.Count(skill => Crafts.Skills[skill].Trade == trade);
        return Math.Min(1, (0.15 * Draws.Unit(Purpose.Ability, person.Number, trade)) + (0.42 * skills));
    }

    private double Lack(Inhabitant person, int trade)
    {
        var skills = person.Lacks.Count(skill => Crafts.Skills[skill].Trade == trade);
        return Math.Min(1, (0.2 * Draws.Unit(Purpose.Lacking, person.Number, trade)) + (0.5 * skills));
    }

    /// <summary>A person's gain from another while none of their acquaintances has the skill.</summary>
    private double FirstGain(int person, int other) =>
        Enumerable.Range(0, Crafts.Trades.Count).Sum(t => lacks[person][t] * Math.Max(0, abilities[other][t] - abilities[person][t]));

    /// <summary>The same on a day: a profession's worth is divided by one plus half of each acquaintance who is already good at it.</summary>
    private double Gain(int person, int other, int day)
    {
        var gain = 0.0;
        for (var t = 0; t < Crafts.Trades.Count; t++)
        {
            var first = lacks[person][t] * Math.Max(0, abilities[other][t] - abilities[person][t]);
            if (first > 0)
            {
                gain += first / (1 + (0.5 * Knowing(person, other, t, day)));
            }
        }

        return gain;
    }

    /// <summary>The number of acquaintances, other than this one, who are good at a profession.</summary>
    private int Knowing(int person, int other, int trade, int day)
    {
        var all = knowing.Value[Mingling.WeekOf(day)][person, trade];
        return abilities[other][trade] > Knows && Mingling.Acquainted(person, other, day) ? all - 1 : all;
    }

    private int[,] CountKnowing(int week)
    {
        var monday = World.FirstDay + (week * 7);
        var counts = new int[Folk.Count, Crafts.Trades.Count];
        for (var person = 0; person < Folk.Count; person++)
        {
            for (var third = 0; third < Folk.Count; third++)
            {
                if (third == person || !Mingling.Acquainted(person, third, monday))
                {
                    continue;
                }

                for (var t = 0; t < Crafts.Trades.Count; t++)
                {
                    counts[person, t] += abilities[third][t] > Knows ? 1 : 0;
                }
            }
        }

        return counts;
    }

    /// <summary>0.05 … 1, the share of a week that can be given away: a habit of the person and the week's own load.</summary>
    private double Slack(int person, int day) =>
        Math.Clamp(
            Draws.Between(0.3, 1, Purpose.Slack, person) + Draws.Between(-0.3, 0.3, Purpose.WeekSlack, person, Attendance.Week(day)),
            0.05,
            1
        );
}
