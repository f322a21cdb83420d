namespace Juluo.Networks.Paths;

/// <summary>How long an edge is when paths are measured.</summary>
public enum EdgeLength
{
    /// <summary>Every edge is one step.</summary>
    Step,

    /// <summary>1 / weight: a strong tie is a short way.</summary>
    InverseWeight,

    /// <summary>The weight itself: for graphs whose weights are lengths, as distances or times are.</summary>
    Weight,
}
