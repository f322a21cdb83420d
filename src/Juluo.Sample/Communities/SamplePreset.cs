namespace Juluo.Sample;

/// <summary>The three communities of the sample.</summary>
public enum SamplePreset
{
    /// <summary>河岸共作室: one house of 40, nearly all of the visual trades.</summary>
    Riverside,

    /// <summary>巷口共創: one house of 120, all trades mixed.</summary>
    Laneside,

    /// <summary>島聚聯盟: a network of houses, 1,000 members.</summary>
    Islands,
}
