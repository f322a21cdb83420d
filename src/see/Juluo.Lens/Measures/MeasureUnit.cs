namespace Juluo.Lens;

/// <summary>What a measure is counted in. Measures of one unit are drawn on one axis.</summary>
[Named("measure-unit")]
internal enum MeasureUnit
{
    /// <summary>A part of a whole, written as per cent.</summary>
    Share,

    /// <summary>From 0 to 1, whose two ends have words.</summary>
    Index,

    /// <summary>From −1 to 1 about 0.</summary>
    Signed,

    /// <summary>The E-I index minus what is expected: from −2 to 2 about 0.</summary>
    Excess,

    Ties,

    Steps,

    People,

    Sessions,

    Days,
}
