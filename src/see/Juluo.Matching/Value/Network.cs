using Juluo.Networks.Centrality;

namespace Juluo.Matching;

/// <summary>The ties of a scene as a graph, and the effect of a new tie. People whose presence does not count have no ties here.</summary>
internal sealed class Network
{
    private readonly Scene scene;
    private readonly Dictionary<(int, int), KnownTie> ties;
    private readonly bool[] alone;
    private readonly double[] constraint;
    private readonly HashSet<ProfessionId>[] near;
    private readonly HashSet<ProfessionId>[] reach;
    private readonly Dictionary<ProfessionId, int> sizes;
    private readonly Dictionary<(ProfessionId, ProfessionId), int> between = [];

    public Network(Scene scene)
    {
        this.scene = scene;
        ties = scene.Ties.ToDictionary(t => (t.A, t.B));
        Graph = Graph.FromEdges(scene.People.Count, scene.Ties.Where(t => t.Kind >= TieKind.Familiar).Select(t => new Edge(t.A, t.B, 1)));
        alone = [.. Enumerable.Range(0, Graph.NodeCount).Select(IsAlone)];
        constraint = StructuralHoles.Constraint(Graph);
        near = [.. Enumerable.Range(0, Graph.NodeCount).Select(k => Trades(k, 1))];
        reach = [.. Enumerable.Range(0, Graph.NodeCount).Select(k => Trades(k, 2))];
        sizes = scene
            .People.Where(p => p is { Counted: true, Card.Trade: not null })
            .GroupBy(p => p.Card.Trade!.Id)
            .ToDictionary(g => g.Key, g => g.Count());
        foreach (var edge in Graph.Edges())
            if (Trade(edge.A) is { } one && Trade(edge.B) is { } other)
                between[Ordered(one, other)] = between.GetValueOrDefault(Ordered(one, other)) + 1;
        var degrees = Enumerable.Range(0, Graph.NodeCount).Select(Graph.Degree).Where(d => d > 0).Order().ToArray();
        Median = degrees.Length == 0 ? 0 : degrees[degrees.Length / 2];
        WellConnected = degrees.Length == 0 ? int.MaxValue : Math.Max(3, degrees[degrees.Length * 2 / 3]);
    }

    /// <summary>Pairs who are at least familiar with each other.</summary>
    public Graph Graph { get; }

    /// <summary>The median number of ties, among people with any.</summary>
    public int Median { get; }

    /// <summary>The number of ties, 3 or more, from which a person belongs to the best-connected third.</summary>
    public int WellConnected { get; }

    public KnownTie? Between(int a, int b) => ties.TryGetValue(a < b ? (a, b) : (b, a), out var tie) ? tie : null;

    /// <summary>Returns the number of people both are at least familiar with. O(d of both).</summary>
    public int Common(int a, int b) => Graph.CommonNeighbours(a, b);

    /// <summary>Returns true if the two work or deal with each other, so that there is nothing to introduce.</summary>
    public bool KnowEachOther(int a, int b) => Between(a, b) is { Kind: >= TieKind.Neighbour };

    /// <summary>
    /// Returns true if the person knows no one yet, either as a newcomer or despite visiting for a while: such a person should meet someone who knows many people, not a stranger.
    /// O(1).
    /// </summary>
    public bool Alone(int person) => alone[person];

    public bool IsConnector(int person) => Graph.Degree(person) >= WellConnected;

    /// <summary>
    /// Returns the gain from a new tie, 1 … 2: up to ½ for the mean share by which Burt's constraint of the two would fall, and up to ½ for professions that come newly within two steps, with
    /// three or more as the maximum. 1 for people whose evidence may not be used. O(d of both × mean d).
    /// </summary>
    public double BridgingGain(int a, int b)
    {
        if (!scene.People[a].Counted || !scene.People[b].Counted)
            return 1;
        var fall = (Fall(a, b) + Fall(b, a)) / 2;
        var opens = (Opens(a, b) + Opens(b, a)) / 2;
        return 1 + (fall / 2) + (opens / 2);
    }

    /// <summary>Returns the number of at least familiar ties between people of two professions, and whether both groups are large enough (5) for it to be shown.</summary>
    public (int Ties, bool MayBeSaid) BetweenProfessions(ProfessionId one, ProfessionId other) =>
        (between.GetValueOrDefault(Ordered(one, other)), sizes.GetValueOrDefault(one) >= 5 && sizes.GetValueOrDefault(other) >= 5);

    private static (ProfessionId, ProfessionId) Ordered(ProfessionId one, ProfessionId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);

    private ProfessionId? Trade(int person) => scene.People[person].Card.Trade?.Id;

    private bool IsAlone(int person)
    {
        var who = scene.People[person];
        return who.Counted
            && Graph.EdgeCount > 0
            && Graph.Degree(person) == 0
            && (who.DaysKnown <= 28 || (who.Visits >= 4 && who.DaysKnown >= 21));
    }

    // The share by which Burt's constraint of a person would fall with a new tie, 0 to 1. All ties count equally, so constraint is Σ_j (1/d + Σ_q 1/d · 1/d_q)² over contacts j
    // and the contacts q that the person shares with j.
    private double Fall(int person, int other)
    {
        if (Graph.HasEdge(person, other))
            return 0;
        var before = constraint[person];
        if (double.IsNaN(before) || before <= 0)
            return 1; // the first tie frees a person most
        var direct = 1.0 / (Graph.Degree(person) + 1);
        var throughOther = direct / (Graph.Degree(other) + 1);
        var neighbours = Graph.Neighbours(person);
        var after = 0.0;
        for (var k = 0; k <= neighbours.Length; k++)
        {
            var j = k < neighbours.Length ? neighbours[k] : other;
            var share = j != other && Graph.HasEdge(other, j) ? direct + throughOther : direct;
            foreach (var q in neighbours)
                if (q != j && Graph.HasEdge(q, j))
                    share += direct / Graph.Degree(q);
            after += share * share;
        }

        return Math.Clamp((before - after) / before, 0, 1);
    }

    private double Opens(int who, int other) => Math.Min(1, near[other].Count(profession => !reach[who].Contains(profession)) / 3.0);

    private HashSet<ProfessionId> Trades(int person, int steps)
    {
        var professions = new HashSet<ProfessionId>();
        if (Trade(person) is { } own)
            professions.Add(own);
        foreach (var next in Graph.Neighbours(person))
        {
            if (Trade(next) is { } profession)
                professions.Add(profession);
            if (steps < 2)
                continue;
            foreach (var further in Graph.Neighbours(next))
                if (Trade(further) is { } beyond)
                    professions.Add(beyond);
        }

        return professions;
    }
}
