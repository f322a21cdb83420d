namespace Juluo.Matching;

/// <summary>Selects the pairs to value in detail: in a small community all that may meet, in a large one those with some indication of a match.</summary>
internal sealed class Candidates(Valuation valuation)
{
    private const int AllUpTo = 200;
    private const int PerPerson = 40;
    private const int Threads = 2;

    private readonly Scene scene = valuation.Scene;
    private readonly Network network = valuation.Network;
    private readonly bool hasConnectors = HasConnectors(valuation);

    /// <param name="fresh">If given, only pairs with one of these people.</param>
    public IReadOnlyList<(int A, int B)> Pairs(IReadOnlySet<int>? fresh, CancellationToken stop)
    {
        var roots = fresh?.Order().ToArray() ?? [.. Enumerable.Range(0, scene.People.Count)];
        var most = scene.People.Count <= AllUpTo ? int.MaxValue : PerPerson;
        var found = new (int, int)[roots.Length][];
        Parallel.For(
            0,
            roots.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = stop },
            at =>
            {
                var root = roots[at];
                found[at] =
                [
                    .. Likely(root)
                        .Where(other => May(root, other))
                        .Select(other => (Other: other, Guess: valuation.Guess(root, other)))
                        .OrderByDescending(o => o.Guess)
                        .ThenBy(o => o.Other)
                        .Take(most)
                        .Select(o => root < o.Other ? (root, o.Other) : (o.Other, root)),
                ];
            }
        );
        var pairs = found.SelectMany(of => of).ToHashSet();
        return [.. pairs.Order()];
    }

    /// <summary>Returns true if the two may be suggested at all.</summary>
    public bool May(int a, int b)
    {
        if (
            a == b
            || scene.People[a].Turns == 0
            || scene.People[b].Turns == 0
            || network.KnowEachOther(a, b)
            || scene.Barred.Contains(a < b ? (a, b) : (b, a))
        )
            return false;
        // Two people who never used the same site are not paired, unless both want to meet people from elsewhere.
        var (one, other) = (scene.People[a], scene.People[b]);
        if (!one.Habit.SharesSite(other.Habit) && !(one.Elsewhere && other.Elsewhere))
            return false;
        // In a small community, or with few known ties, no one knows many people, so everyone who fits may meet.
        if (scene.People.Count < Allocation.SmallHouse || !hasConnectors)
            return true;
        // A person who knows no one is paired with a well-connected person who has something in common with them.
        return (!network.Alone(a) || Connects(b, a)) && (!network.Alone(b) || Connects(a, b));
    }

    /// <summary>
    /// Returns true if well-connected people have enough turns for those who know no one. Otherwise most would wait for them, and a single tie in a new community would block everything.
    /// </summary>
    private static bool HasConnectors(Valuation valuation)
    {
        var (people, network) = (valuation.Scene.People, valuation.Network);
        var alone = Enumerable.Range(0, people.Count).Count(k => people[k].Turns > 0 && network.Alone(k));
        return Enumerable.Range(0, people.Count).Where(network.IsConnector).Sum(k => people[k].Turns) >= alone;
    }

    private bool Connects(int connector, int alone) =>
        network.IsConnector(connector)
        && (
            valuation.Fits.Both(connector, alone) > 0
            || (scene.People[connector].Card.Trade is { } profession && profession.Id == scene.People[alone].Card.Trade?.Id)
        );

    // In a large community, people matched by a need or an offer; for a person without either, everyone.
    private IEnumerable<int> Likely(int person)
    {
        var (givers, askers) = (valuation.Fits.Givers(person), valuation.Fits.Askers(person));
        return scene.People.Count <= AllUpTo || network.Alone(person) || givers.Count + askers.Count == 0
            ? Enumerable.Range(0, scene.People.Count)
            : givers.Union(askers);
    }
}
