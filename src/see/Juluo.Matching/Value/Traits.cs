namespace Juluo.Matching;

/// <summary>What a worth rests on that belongs to one person, or to two trades, and not to a pair. Worked out once and kept side by side, since a pair is guessed at millions of times.</summary>
/// <remarks>O(people + trades²) to make.</remarks>
internal sealed class Traits
{
    private const double UsualBoth = 0.4; // share of introductions to which both say yes; with ten introductions' weight
    private const double RecordWeight = 6; // of a person's own introductions as many count as much as everybody's

    private readonly Person[] people;
    private readonly double[,] distances;

    /// <param name="Trade">Numbered from 1; 0 for a person without.</param>
    /// <param name="Record">How their introductions ended beside those of all here, in log-odds; 0 for a person who had none.</param>
    /// <param name="Crowd">0, or below: a person who knows very many steps back.</param>
    /// <param name="Standing">How many people they know, on a scale of logarithms.</param>
    public readonly record struct Person(bool Counted, int Trade, string Language, double Record, double Crowd, double Standing);

    public Traits(Scene scene, TradeDistances trades, Network network)
    {
        TradeId?[] known = [null, .. scene.People.Select(p => p.Card.Trade?.Id).OfType<TradeId>().Distinct().Cast<TradeId?>()];
        distances = new double[known.Length, known.Length];
        for (var one = 0; one < known.Length; one++)
        for (var other = 0; other < known.Length; other++)
            distances[one, other] = TradeDistances.Worth(trades.Of(known[one], known[other]));
        // Share of introductions here to which both said yes.
        var usual = (scene.Past.Lessons.Count(l => l.Both) + (UsualBoth * 10)) / (scene.Past.Lessons.Count + 10);
        people =
        [
            .. scene.People.Select(
                (p, k) =>
                    new Person(
                        p.Counted,
                        Array.IndexOf(known, p.Card.Trade?.Id),
                        p.Card.Language,
                        Record(p, usual),
                        Crowd(network, k),
                        Math.Log(1 + network.Graph.Degree(k))
                    )
            ),
        ];
        UsualStanding = people.Where(p => p.Counted).Select(p => p.Standing).DefaultIfEmpty().Average();
    }

    /// <summary>Of a person by their number. O(1).</summary>
    public ref readonly Person this[int person] => ref people[person];

    /// <summary>The mean of those whose presence counts.</summary>
    public double UsualStanding { get; }

    /// <summary>What the distance of their trades is worth, ⅓ … 1. O(1).</summary>
    public double Distance(in Person one, in Person other) => distances[one.Trade, other.Trade];

    private static double Record(Participant person, double usual)
    {
        var own = (person.Both + (usual * RecordWeight)) / (person.Asked + RecordWeight);
        return Math.Log(own / (1 - own)) - Math.Log(usual / (1 - usual));
    }

    private static double Crowd(Network network, int who)
    {
        var degree = network.Graph.Degree(who);
        return network.Median > 0 && degree > 2 * network.Median ? -0.25 * Math.Log(degree / (2.0 * network.Median)) : 0;
    }
}
