namespace Juluo.Networks;

/// <summary>The contribution of a shared node to the weight of the tie between two nodes.</summary>
public enum SharedWeight
{
    /// <summary>1: the weight is the number of shared nodes.</summary>
    One,

    /// <summary>1 / (d − 1) if d nodes share it: a node shared by few counts more (Newman, Scientific collaboration networks II, 2001).</summary>
    Newman,
}
