namespace Juluo.Networks;

/// <summary>Which of a node's edges count, where edges have a direction; without direction all three mean the same.</summary>
public enum EdgeDirection
{
    /// <summary>Those that begin and those that end at it; two nodes joined both ways count for each other twice.</summary>
    Both,

    /// <summary>Those that end at it.</summary>
    In,

    /// <summary>Those that begin at it.</summary>
    Out,
}
