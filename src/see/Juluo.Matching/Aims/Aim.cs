namespace Juluo.Matching;

/// <summary>What a community wishes introductions to do, beside being of use: how much a tie counts that joins circles.</summary>
[Named("aim")]
public enum Aim
{
    /// <summary>Who can help whom, and nothing else.</summary>
    Help,

    Balanced,

    /// <summary>A pair that joins circles counts for more than one in the same circle.</summary>
    Bridge,
}
