namespace Juluo.Matching;

/// <summary>The parts of a worth that depend on one person or on two professions, not on a pair. Computed once and kept in arrays, because millions of pairs are guessed.</summary>
/// <remarks>O(people + professions²) to construct.</remarks>
internal sealed class Traits
{
    private const double UsualBoth = 0.4; // share of introductions to which both say yes; with ten introductions' weight
    private const double RecordWeight = 6; // the number of a person's own introductions that weigh as much as the community's average

    private readonly Person[] people;
    private readonly double[,] distances;

    /// <param name="Trade">Numbered from 1; 0 for a person without a profession.</param>
    /// <param name="Record">Results of their introductions compared with everyone's, in log-odds; 0 for a person who had none.</param>
    /// <param name="Crowd">0 or below: a penalty for people who know very many.</param>
    /// <param name="Standing">The number of people they know, on a logarithmic scale.</param>
    public readonly record struct Person(bool Counted, int Trade, string Language, double Record, double Crowd, double Standing);

    public Traits(Scene scene, ProfessionDistances professions, Network network)
    {
        ProfessionId?[] known =
        [
            null,
            .. scene.People.Select(p => p.Card.Trade?.Id).OfType<ProfessionId>().Distinct().Cast<ProfessionId?>(),
        ];
        distances = new double[known.Length, known.Length];
        for (var one = 0; one < known.Length; one++)
        for (var other = 0; other < known.Length; other++)
            distances[one, other] = ProfessionDistances.Worth(professions.Of(known[one], known[other]));
        // The share of introductions here to which both said yes.
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

    /// <summary>The traits of a person, by number. O(1).</summary>
    public ref readonly Person this[int person] => ref people[person];

    /// <summary>The mean standing of people whose presence counts.</summary>
    public double UsualStanding { get; }

    /// <summary>Returns the weight of the distance between their professions, ⅓ … 1. O(1).</summary>
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
