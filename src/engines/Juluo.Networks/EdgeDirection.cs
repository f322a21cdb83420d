namespace Juluo.Networks;

/// <summary>The edges of a node that count in a directed graph; in an undirected graph all three mean the same.</summary>
public enum EdgeDirection
{
    /// <summary>Incoming and outgoing edges; a neighbour joined in both directions counts twice.</summary>
    Both,

    /// <summary>Incoming edges.</summary>
    In,

    /// <summary>Outgoing edges.</summary>
    Out,
}
