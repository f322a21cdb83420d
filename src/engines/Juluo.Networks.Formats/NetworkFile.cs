using System.Globalization;
using Juluo.Networks.Drawing;

namespace Juluo.Networks.Formats;

/// <summary>
/// Contents of a file: a network and the attributes of its nodes and edges, as text. The caller decides which people it shows and if it may. A file that was read can be
/// written again, in any format.
/// </summary>
/// <param name="Graph">The network, directed or undirected; weights, if it has them, are written with the edges.</param>
/// <param name="Nodes">Attributes of nodes.</param>
/// <param name="Edges">Attributes of edges beside their weight, by position in <see cref="Graph.Edges"/>.</param>
public sealed record NetworkFile(Graph Graph, IReadOnlyList<NetworkColumn> Nodes, IReadOnlyList<NetworkColumn> Edges)
{
    /// <summary>Creates a file of a network without attributes.</summary>
    public NetworkFile(Graph graph)
        : this(graph, [], []) { }

    /// <summary>Ids of the nodes in the file, all different; default: the numbers 0 … n − 1. Always set after reading.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>A sentence that describes the network, written if the format has a place for it.</summary>
    public string? Description { get; init; }

    /// <summary>Label in Gephi (GEXF only), one of <see cref="Nodes"/> or another column; after reading always a separate column.</summary>
    public NetworkColumn? Label { get; init; }

    /// <summary>Positions of the nodes, one per node, NaN if unknown. GraphML and JSON store them as attributes x and y, and CSV has none.</summary>
    public IReadOnlyList<Point>? Positions { get; init; }

    /// <summary>Number of edges in the file that have weight 0, and so are not in <see cref="Graph"/>; 0 if it was not read from a file.</summary>
    public int WithoutWeight { get; init; }

    /// <summary>Returns the ids in the form that a format can contain.</summary>
    /// <exception cref="ArgumentException">The number of ids differs from the number of nodes, or they are not all different.</exception>
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

    /// <summary>Attributes of nodes, including their positions.</summary>
    internal IReadOnlyList<NetworkColumn> NodesWithPositions() =>
        Positions is { } points
            ? [.. Nodes, NetworkColumn.Number("x", node => points[node].X), NetworkColumn.Number("y", node => points[node].Y)]
            : Nodes;

    /// <summary>Throws if an attribute has a reserved name: for formats that mix names of attributes with their own.</summary>
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
