using Juluo.Networks.Drawing;

namespace Juluo.Networks.Formats;

/// <summary>What is written to a file: a network and what is known of its nodes and edges. Whom it shows, and whether it may, is the caller's to decide.</summary>
/// <param name="Graph">The network; weights are written with the edges.</param>
/// <param name="Nodes">Attributes of nodes. Node identifiers are the numbers 0 … n − 1.</param>
/// <param name="Edges">Attributes of edges beside their weight.</param>
public sealed record NetworkFile(Graph Graph, IReadOnlyList<NetworkColumn> Nodes, IReadOnlyList<NetworkColumn> Edges)
{
    /// <summary>A network without attributes.</summary>
    public NetworkFile(Graph graph)
        : this(graph, [], []) { }

    /// <summary>A sentence on what it is, written where the format has a place for it.</summary>
    public string? Description { get; init; }

    /// <summary>The column that Gephi shows as label; one of <see cref="Nodes"/>.</summary>
    public NetworkColumn? Label { get; init; }

    /// <summary>Where the nodes are drawn, one per node.</summary>
    public IReadOnlyList<Point>? Positions { get; init; }
}
