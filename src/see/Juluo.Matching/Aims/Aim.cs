namespace Juluo.Matching;

/// <summary>The goal a community sets for introductions besides usefulness: the weight of ties that join circles.</summary>
[Named("aim")]
public enum Aim
{
    /// <summary>Only usefulness counts; joining circles has no weight.</summary>
    Help,

    Balanced,

    /// <summary>A pair that joins circles counts for more than a pair within one circle.</summary>
    Bridge,
}
