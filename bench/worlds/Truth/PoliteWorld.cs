namespace Juluo.Worlds.Bench;

/// <summary>
/// Types of people decide, hardly pairs: a few help everyone they meet, some only take, most are in between. Nearly all say yes
/// because no is rude, and a quarter of them seldom turn up. The better helper of the two decides (a maximum).
/// </summary>
/// <remarks>
/// Few people provide most of the help: Cross, Rebele and Grant 2016, "Collaborative Overload". Helpers are sought out, so popularity is meaningful
/// here; and they have tired weeks.
/// </remarks>
public sealed class PoliteWorld : InhabitedWorld
{
    private readonly Kind[] kinds;
    private readonly double[] help;
    private readonly bool[] frank;
    private readonly bool[] ghosts;

    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public PoliteWorld(int people, ulong seed)
        : base("politeness", people, seed)
    {
        var helpers = Math.Max(1, (int)Math.Round(people * 0.09));
        var takers = Math.Max(1, (int)Math.Round(people * 0.15));
        kinds = new Kind[people];
        var order = Enumerable.Range(0, people).OrderBy(person => Draws.Unit(Purpose.Kind, person)).ToArray();
        for (var i = 0; i < people; i++)
        {
            kinds[order[i]] =
                i < helpers ? Kind.Helper
                : i < helpers + takers ? Kind.Taker
                : Kind.Usual;
        }

        help = Folk.Select(person => Help(person.Number)).ToArray();
        frank = Draws.Chosen(people, 0.18, Purpose.Frank);
        ghosts = Draws.Chosen(people, 0.25, Purpose.Ghost);
    }

    private enum Kind
    {
        Usual,
        Helper,
        Taker,
    }

    /// <inheritdoc/>
    public override string Sentence => "A few help each person they meet; most say yes out of politeness, and a quarter seldom turn up.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day)
    {
        var burnt = kinds[other] == Kind.Taker && Mingling.Acquainted(person, other, day);
        if (frank[person])
        {
            return burnt ? 0.1
                : kinds[other] == Kind.Helper ? 0.6
                : 0.36;
        }

        return burnt ? 0.5
            : kinds[other] == Kind.Helper ? 0.93
            : 0.84;
    }

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day)
    {
        // People who are able to say no mean their yes.
        if (frank[person])
        {
            return 0.97;
        }

        return ghosts[person] ? Draws.Between(0.22, 0.45, Purpose.GhostRate, person)
            : kinds[person] == Kind.Helper ? 0.85
            : 0.93;
    }

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var better = Math.Max(Today(a, day), Today(b, day));
        return kinds[a] == Kind.Taker || kinds[b] == Kind.Taker ? 0.6 * better : better;
    }

    private protected override double Liking(int a, int b)
    {
        var liking = kinds[a] == Kind.Helper || kinds[b] == Kind.Helper ? 2.2 : 1.0;
        return kinds[a] == Kind.Taker || kinds[b] == Kind.Taker ? 0.6 * liking : liking;
    }

    private double Help(int person) =>
        kinds[person] switch
        {
            Kind.Helper => Draws.Between(0.66, 0.86, Purpose.Helpful, person),
            Kind.Taker => 0.04,
            _ => Draws.Between(0.08, 0.34, Purpose.Helpful, person),
        };

    private double Today(int person, int day) =>
        kinds[person] == Kind.Helper && Draws.Hit(0.22, Purpose.Tired, person, Attendance.Week(day)) ? 0.6 * help[person] : help[person];
}
