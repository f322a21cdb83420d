namespace Juluo.Networks;

/// <summary>What a shared node adds to the tie of two that share it.</summary>
public enum SharedWeight
{
    /// <summary>1: the weight is how many they share.</summary>
    One,

    /// <summary>1 / (d − 1) where d share it: what was shared by few says more (Newman, Scientific collaboration networks II, 2001).</summary>
    Newman,
}
