namespace Juluo.Networks;

/// <summary>What becomes of an edge from a node to itself. A graph never holds one: no one has a tie with themselves, and the measures are defined without.</summary>
public enum SelfLoops
{
    /// <summary>It is an error: an <see cref="ArgumentException"/> says which node.</summary>
    Refuse,

    /// <summary>It is left out, for data from elsewhere in which they mean nothing.</summary>
    Drop,
}
