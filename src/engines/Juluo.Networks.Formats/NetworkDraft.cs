using System.Globalization;
using Juluo.Networks.Drawing;

namespace Juluo.Networks.Formats;

/// <summary>A network while it is read, with nodes and edges in any order; validated once complete.</summary>
internal sealed class NetworkDraft(NetworkReadOptions options)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly List<string?> labels = [];
    private readonly List<Point> positions = [];
    private readonly List<DraftEdge> edges = [];

    internal DraftTable Nodes { get; } = new();

    internal DraftTable Edges { get; } = new();

    internal string? Description { get; set; }

    /// <summary>True if the graph is directed whatever its edges declare; a single directed edge makes it directed too.</summary>
    internal bool IsDirected { get; set; }

    /// <summary>True if edges may introduce nodes that are not listed elsewhere, as in a list of edges.</summary>
    internal bool NodesByEdges { get; init; }

    /// <summary>True to turn columns of text that contain only numbers into columns of numbers.</summary>
    internal bool InferKinds { get; init; }

    internal int NodeCount => ids.Count;

    internal int AddNode(string id, long line)
    {
        if (!places.TryAdd(id, ids.Count))
        {
            throw new NetworkFormatException(line, $"There are two nodes called \"{id}\". Give each an id of its own.");
        }
        ids.Add(id);
        labels.Add(null);
        positions.Add(new(double.NaN, double.NaN));
        return ids.Count - 1;
    }

    internal void Label(int node, string label) => labels[node] = label;

    internal void Position(int node, Point position) => positions[node] = position;

    internal int AddEdge(DraftEdge edge)
    {
        edges.Add(edge);
        return edges.Count - 1;
    }

    internal void Replace(int edge, DraftEdge by) => edges[edge] = by;

    /// <summary>Gives all edges the direction of the graph, for formats that may declare it after the edges.</summary>
    internal void DirectEdges()
    {
        for (var at = 0; at < edges.Count; at++)
        {
            edges[at] = edges[at] with { IsDirected = IsDirected };
        }
    }

    internal void Weigh(int edge, double weight) => edges[edge] = edges[edge] with { Weight = weight };

    internal static double Weight(string text, long line) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
        && weight is 0 or (>= GraphBuilder.LeastWeight and <= GraphBuilder.GreatestWeight)
            ? weight
            : throw new NetworkFormatException(
                line,
                $"The weight \"{text}\" is neither 0 nor a number from 1e-50 to 1e50. Write one like 2.5, and scale those that are very large or small."
            );

    internal NetworkFile Build()
    {
        var directed = IsDirected || edges.Exists(edge => edge.IsDirected);
        var ends = new (int A, int B)[edges.Count];
        for (var at = 0; at < ends.Length; at++)
        {
            ends[at] = (End(edges[at].Source, edges[at].Line), End(edges[at].Target, edges[at].Line));
            if (ends[at].A == ends[at].B && options.SelfLoops == SelfLoops.Refuse)
            {
                throw new NetworkFormatException(
                    edges[at].Line,
                    $"An edge joins node \"{edges[at].Source}\" with itself. Take it out, or read with SelfLoops.Drop."
                );
            }
        }
        var graph = Joined(ends, directed);
        IEnumerable<int> Became(int edge) =>
            from way in Ways(ends[edge], edges[edge], directed)
            where way.A != way.B
            let place = graph.EdgeIndex(way.A, way.B)
            where place >= 0
            select place;
        var hasLabels = labels.Exists(label => label is not null);
        return new(
            graph,
            Nodes.Columns(ids.Count, node => [node], ids.Count, InferKinds),
            Edges.Columns(graph.EdgeCount, Became, edges.Count, InferKinds)
        )
        {
            Ids = ids,
            Description = Description,
            WithoutWeight = Enumerable.Range(0, ends.Length).Count(edge => ends[edge].A != ends[edge].B && !Became(edge).Any()),
            Label = hasLabels ? NetworkColumn.Read("label", ColumnKind.Text, [.. labels]) : null,
            Positions = positions.Exists(point => double.IsFinite(point.X)) ? positions : null,
        };
    }

    private Graph Joined((int A, int B)[] ends, bool directed)
    {
        var weighted = edges.Exists(edge => edge.Weight is not null);
        var builder = new GraphBuilder(ids.Count, directed, weighted, SelfLoops.Drop);
        for (var at = 0; at < ends.Length; at++)
        {
            foreach (var (a, b) in Ways(ends[at], edges[at], directed))
            {
                builder.Add(a, b, edges[at].Weight ?? 1);
            }
        }
        try
        {
            return builder.Build();
        }
        catch (OverflowException tooLarge)
        {
            throw new NetworkFormatException(0, tooLarge.Message + " Scale the weights down.", tooLarge);
        }
    }

    /// <summary>Returns the directions of an edge: in a directed graph an undirected edge leads in both.</summary>
    private static IEnumerable<(int A, int B)> Ways((int A, int B) ends, DraftEdge edge, bool directed) =>
        directed && !edge.IsDirected ? [ends, (ends.B, ends.A)] : [ends];

    private int End(string id, long line) =>
        places.TryGetValue(id, out var place) ? place
        : NodesByEdges ? AddNode(id, line)
        : throw new NetworkFormatException(
            line,
            $"The edge names node \"{id}\", which the file does not have. Add the node, or take the edge out."
        );
}
