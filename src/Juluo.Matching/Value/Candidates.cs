namespace Juluo.Matching;

/// <summary>Which pairs are looked at closely. In a small community all that may meet; in a large one those whom something speaks for.</summary>
internal sealed class Candidates(Valuation valuation)
{
    private const int AllUpTo = 200;
    private const int PerPerson = 40;

    private readonly Scene scene = valuation.Scene;
    private readonly Network network = valuation.Network;

    /// <param name="fresh">When given, only pairs with one of these people.</param>
    public IReadOnlyList<(int A, int B)> Pairs(IReadOnlySet<int>? fresh, CancellationToken stop)
    {
        var pairs = new HashSet<(int, int)>();
        var roots = fresh?.Order().ToList() ?? [.. Enumerable.Range(0, scene.People.Count)];
        if (scene.Forecast is not null && scene.People.Count > AllUpTo)
            foreach (var score in scene.Forecast.Best(PerPerson / 4, (a, b) => May(a, b) && (fresh is null || fresh.Contains(a) || fresh.Contains(b)), stop))
                pairs.Add((score.A, score.B));
        foreach (var root in roots)
        {
            stop.ThrowIfCancellationRequested();
            var others = Likely(root).Where(other => May(root, other)).Select(other => (Other: other, Guess: valuation.Guess(root, other)));
            foreach (var (other, _) in others.OrderByDescending(o => o.Guess).ThenBy(o => o.Other).Take(scene.People.Count <= AllUpTo ? int.MaxValue : PerPerson))
                pairs.Add(root < other ? (root, other) : (other, root));
        }

        return [.. pairs.Order()];
    }

    /// <summary>Whether the two may be suggested at all.</summary>
    public bool May(int a, int b)
    {
        if (a == b || scene.People[a].Turns == 0 || scene.People[b].Turns == 0 || network.KnowEachOther(a, b) || scene.Barred.Contains(a < b ? (a, b) : (b, a)))
            return false;
        // Somebody who knows nobody meets somebody who knows many and has something in common with them.
        return (!network.Alone(a) || Connects(b, a)) && (!network.Alone(b) || Connects(a, b));
    }

    private bool Connects(int connector, int alone) =>
        network.IsConnector(connector)
        && (valuation.Fits.Both(connector, alone) > 0 || (scene.People[connector].Card.Trade is { } trade && trade.Id == scene.People[alone].Card.Trade?.Id));

    private IEnumerable<int> Likely(int person)
    {
        var all = Enumerable.Range(0, scene.People.Count);
        if (scene.People.Count <= AllUpTo || network.Alone(person))
            return all;
        return all.Where(other => valuation.Fits.Best(person, other) is not null || valuation.Fits.Best(other, person) is not null);
    }
}
