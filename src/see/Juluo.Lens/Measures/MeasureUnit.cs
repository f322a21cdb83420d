namespace Juluo.Lens;

/// <summary>The unit of a measure. Measures with the same unit share an axis.</summary>
[Named("measure-unit")]
internal enum MeasureUnit
{
    /// <summary>A part of a whole, shown as a percentage.</summary>
    Share,

    /// <summary>From 0 to 1, with labels at both ends.</summary>
    Index,

    /// <summary>From −1 to 1, centred on 0.</summary>
    Signed,

    /// <summary>The E-I index minus its expected value: from −2 to 2, centred on 0.</summary>
    Excess,

    Ties,

    Steps,

    People,

    Sessions,

    Days,
}
