namespace Juluo.Organisations;

/// <summary>
/// The value chain: the trades through which things go on their way, from where they begin to where they are used, and who of the community stands in each.
/// A trade is a stage. Links between organisations become links between their trades: who buys from, makes for or distributes whom decides the direction.
/// Where a trade is held only by organisations outside of the community, the chain has a gap.
/// </summary>
public sealed record ValueChain(IReadOnlyList<ValueChain.Stage> Stages, IReadOnlyList<ValueChain.Flow> Flows)
{
    /// <param name="Trade">Null: organisations that say no trade.</param>
    /// <param name="Layer">0 is where things begin.</param>
    /// <param name="Place">From the top, within its layer.</param>
    public sealed record Stage(
        TradeCard? Trade,
        int Layer,
        int Place,
        IReadOnlyList<OrganisationCard> Here,
        IReadOnlyList<OrganisationCard> Outside
    )
    {
        public bool Gap => Here.Count == 0;
    }

    /// <param name="From">Number of the stage that supplies.</param>
    /// <param name="To">Number of the stage supplied.</param>
    /// <param name="Links">How many links between organisations say so.</param>
    public sealed record Flow(int From, int To, int Links);

    public int Layers => Stages.Count == 0 ? 0 : Stages.Max(s => s.Layer) + 1;

    /// <param name="links">From, to and kind, as the organisations said it.</param>
    internal static ValueChain Of(IReadOnlyList<OrganisationCard> organisations, IReadOnlyList<SupplyStore.Link> links)
    {
        var byId = organisations.ToDictionary(o => o.Id);
        var supplies = links
            .Where(l => byId.ContainsKey(l.From) && byId.ContainsKey(l.To))
            .Select(l => l.Kind == SupplyKind.MakesFor ? (From: byId[l.From], To: byId[l.To]) : (From: byId[l.To], To: byId[l.From]))
            .ToList();
        var linked = supplies.SelectMany(s => new[] { s.From, s.To }).Distinct().ToList();
        // In order of the trade's name, so that the same links give the same picture.
        var trades = linked
            .Select(o => o.Trade)
            .Distinct()
            .OrderBy(t => t is null)
            .ThenBy(t => t?.Name.En, StringComparer.Ordinal)
            .ThenBy(t => t?.Id.Value)
            .ToList();
        var flows = supplies
            .Select(s => (From: trades.IndexOf(s.From.Trade), To: trades.IndexOf(s.To.Trade)))
            .Where(f => f.From != f.To)
            .GroupBy(f => f)
            .Select(g => new Flow(g.Key.From, g.Key.To, g.Count()))
            .OrderBy(f => f.From)
            .ThenBy(f => f.To)
            .ToList();
        var layers = LayersOf(trades.Count, flows);
        var places = PlacesOf(layers, flows);
        var stages = trades.Select(
            (trade, i) =>
                new Stage(
                    trade,
                    layers[i],
                    places[i],
                    [.. organisations.Where(o => !o.Outside && o.Trade == trade && (trade is not null || linked.Contains(o)))],
                    [.. organisations.Where(o => o.Outside && o.Trade == trade && (trade is not null || linked.Contains(o)))]
                )
        );
        return new([.. stages], flows);
    }

    /// <summary>Each stage one later than the latest that supplies it. A flow that would close a circle (paper that is recycled) counts for no layer.</summary>
    private static int[] LayersOf(int stages, List<Flow> flows)
    {
        var forward = new List<Flow>();
        var state = new int[stages]; // 0 not seen, 1 on the way, 2 done
        void Visit(int stage)
        {
            state[stage] = 1;
            foreach (var flow in flows.Where(f => f.From == stage))
            {
                if (state[flow.To] == 1)
                    continue;
                forward.Add(flow);
                if (state[flow.To] == 0)
                    Visit(flow.To);
            }
            state[stage] = 2;
        }
        // First those that have no supplier: a circle is then cut where it comes back.
        foreach (var stage in Enumerable.Range(0, stages).OrderBy(s => flows.Count(f => f.To == s)))
            if (state[stage] == 0)
                Visit(stage);
        var layers = new int[stages];
        for (var pass = 0; pass < stages; pass++)
            foreach (var flow in forward)
                layers[flow.To] = Math.Max(layers[flow.To], layers[flow.From] + 1);
        return layers;
    }

    /// <summary>Within a layer, each near the middle of those that supply it, so that lines cross less.</summary>
    private static int[] PlacesOf(int[] layers, List<Flow> flows)
    {
        var places = new int[layers.Length];
        foreach (var layer in layers.Distinct().Order())
        {
            var inside = Enumerable
                .Range(0, layers.Length)
                .Where(s => layers[s] == layer)
                .OrderBy(s =>
                    flows.Where(f => f.To == s && layers[f.From] < layer).Select(f => (double)places[f.From]).DefaultIfEmpty(s).Average()
                )
                .ThenBy(s => s)
                .ToList();
            for (var place = 0; place < inside.Count; place++)
                places[inside[place]] = place;
        }
        return places;
    }
}
