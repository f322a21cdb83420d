using System.Globalization;
using Juluo.Networks.Drawing;

namespace Juluo.Networks.Formats;

/// <summary>
/// What is in a file: a network and what is known of its nodes and edges, as text. Whom it shows, and whether it may, is the caller's to decide. What was
/// read can be written again, in any format.
/// </summary>
/// <param name="Graph">The network, with direction or without; weights, where it has them, are written with the edges.</param>
/// <param name="Nodes">Attributes of nodes.</param>
/// <param name="Edges">Attributes of edges beside their weight, by position in <see cref="Graph.Edges"/>.</param>
public sealed record NetworkFile(Graph Graph, IReadOnlyList<NetworkColumn> Nodes, IReadOnlyList<NetworkColumn> Edges)
{
    /// <summary>A network without attributes.</summary>
    public NetworkFile(Graph graph)
        : this(graph, [], []) { }

    /// <summary>What each node is called in the file, all different; default the numbers 0 … n − 1. Always there in what was read.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>A sentence on what it is, written where the format has a place for it.</summary>
    public string? Description { get; init; }

    /// <summary>What Gephi shows as label (GEXF only), one of <see cref="Nodes"/> or another; what was read has it apart from them.</summary>
    public NetworkColumn? Label { get; init; }

    /// <summary>Where the nodes are drawn, one per node, NaN where it is not known. GraphML and JSON have them as attributes x and y, and CSV has none.</summary>
    public IReadOnlyList<Point>? Positions { get; init; }

    /// <summary>How many edges of the file that was read weigh 0, and so are none in <see cref="Graph"/>; 0 in what was not read.</summary>
    public int WithoutWeight { get; init; }

    /// <summary>The identifiers as a format can hold them.</summary>
    /// <exception cref="ArgumentException">They are not as many as nodes, or not all different.</exception>
    internal string[] SafeIds(Func<string, string> safe)
    {
        if (Ids is not null && Ids.Count != Graph.NodeCount)
        {
            throw new ArgumentException($"{Graph.NodeCount} nodes need as many ids, not {Ids.Count}.", nameof(safe));
        }
        var ids = new string[Graph.NodeCount];
        var seen = new HashSet<string>(ids.Length, StringComparer.Ordinal);
        for (var node = 0; node < ids.Length; node++)
        {
            ids[node] = Ids is null ? node.ToString(CultureInfo.InvariantCulture) : safe(Ids[node]);
            if (!seen.Add(ids[node]))
            {
                throw new ArgumentException($"Two nodes are called \"{ids[node]}\"; give each an id of its own.", nameof(safe));
            }
        }
        return ids;
    }

    /// <summary>Attributes of nodes, their positions among them.</summary>
    internal IReadOnlyList<NetworkColumn> NodesWithPositions() =>
        Positions is { } points
            ? [.. Nodes, NetworkColumn.Number("x", node => points[node].X), NetworkColumn.Number("y", node => points[node].Y)]
            : Nodes;

    /// <summary>For formats where the names of attributes stand beside those of the format itself.</summary>
    internal static void RequireNames(IEnumerable<NetworkColumn> columns, params ReadOnlySpan<string> reserved)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in reserved)
        {
            taken.Add(name);
        }
        foreach (var column in columns)
        {
            if (!taken.Add(column.Name))
            {
                throw new ArgumentException($"Two columns would be called \"{column.Name}\"; rename yours.", nameof(columns));
            }
        }
    }
}
