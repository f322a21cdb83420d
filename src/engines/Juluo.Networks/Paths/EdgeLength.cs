namespace Juluo.Networks.Paths;

/// <summary>The length of an edge in path measures.</summary>
public enum EdgeLength
{
    /// <summary>Every edge is one step.</summary>
    Step,

    /// <summary>1 / weight: a strong tie is short.</summary>
    InverseWeight,

    /// <summary>The weight itself: for graphs whose weights are lengths, such as distances or times.</summary>
    Weight,
}
