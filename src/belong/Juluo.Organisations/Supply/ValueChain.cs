namespace Juluo.Organisations;

/// <summary>
/// The value chain: the industries through which goods pass, from origin to use, with the organisations of the community in each.
/// Each industry is a stage. Links between organisations become links between their industries; the kind of link decides the direction.
/// If all organisations of an industry are outside of the community, the chain has a gap there.
/// </summary>
public sealed record ValueChain(IReadOnlyList<ValueChain.Stage> Stages, IReadOnlyList<ValueChain.Flow> Flows)
{
    /// <param name="Trade">The industry; null for organisations without one.</param>
    /// <param name="Layer">The layer; 0 is the origin of goods.</param>
    /// <param name="Place">The position from the top within its layer.</param>
    public sealed record Stage(
        ProfessionCard? Trade,
        int Layer,
        int Place,
        IReadOnlyList<OrganisationCard> Here,
        IReadOnlyList<OrganisationCard> Outside
    )
    {
        public bool Gap => Here.Count == 0;
    }

    /// <param name="From">The number of the stage that supplies.</param>
    /// <param name="To">The number of the stage supplied.</param>
    /// <param name="Links">The number of links between organisations that it combines.</param>
    public sealed record Flow(int From, int To, int Links);

    public int Layers => Stages.Count == 0 ? 0 : Stages.Max(s => s.Layer) + 1;

    /// <param name="links">The links as entered by the organisations.</param>
    internal static ValueChain Of(IReadOnlyList<OrganisationCard> organisations, IReadOnlyList<SupplyStore.Link> links)
    {
        var byId = organisations.ToDictionary(o => o.Id);
        var supplies = links
            .Where(l => byId.ContainsKey(l.From) && byId.ContainsKey(l.To))
            .Select(l => l.Kind == SupplyKind.MakesFor ? (From: byId[l.From], To: byId[l.To]) : (From: byId[l.To], To: byId[l.From]))
            .ToList();
        var linked = supplies.SelectMany(s => new[] { s.From, s.To }).Distinct().ToList();
        // Sorted by name, so that the same links give the same picture.
        var industries = linked
            .Select(o => o.Trade)
            .Distinct()
            .OrderBy(t => t is null)
            .ThenBy(t => t?.Name.En, StringComparer.Ordinal)
            .ThenBy(t => t?.Id.Value)
            .ToList();
        var flows = supplies
            .Select(s => (From: industries.IndexOf(s.From.Trade), To: industries.IndexOf(s.To.Trade)))
            .Where(f => f.From != f.To)
            .GroupBy(f => f)
            .Select(g => new Flow(g.Key.From, g.Key.To, g.Count()))
            .OrderBy(f => f.From)
            .ThenBy(f => f.To)
            .ToList();
        var layers = LayersOf(industries.Count, flows);
        var places = PlacesOf(layers, flows);
        var stages = industries.Select(
            (industry, i) =>
                new Stage(
                    industry,
                    layers[i],
                    places[i],
                    [.. organisations.Where(o => !o.Outside && o.Trade == industry && (industry is not null || linked.Contains(o)))],
                    [.. organisations.Where(o => o.Outside && o.Trade == industry && (industry is not null || linked.Contains(o)))]
                )
        );
        return new([.. stages], flows);
    }

    /// <summary>Puts each stage one layer after its last supplier. A flow that would close a cycle, such as recycled paper, is ignored.</summary>
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
        // Starts with stages without suppliers, so that a cycle is cut where it returns.
        foreach (var stage in Enumerable.Range(0, stages).OrderBy(s => flows.Count(f => f.To == s)))
            if (state[stage] == 0)
                Visit(stage);
        var layers = new int[stages];
        for (var pass = 0; pass < stages; pass++)
            foreach (var flow in forward)
                layers[flow.To] = Math.Max(layers[flow.To], layers[flow.From] + 1);
        return layers;
    }

    /// <summary>Sorts each layer by the average position of its suppliers, to reduce crossings.</summary>
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
