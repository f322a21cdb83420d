namespace Juluo.Networks;

/// <summary>Treatment of an edge from a node to itself. A graph never contains one: no one has a tie with themselves, and the measures are defined without them.</summary>
public enum SelfLoops
{
    /// <summary>Throws an <see cref="ArgumentException"/> that names the node.</summary>
    Refuse,

    /// <summary>Drops the edge, for external data in which self-loops have no meaning.</summary>
    Drop,
}
