namespace Juluo.Gateway;

/// <summary>How a UID is written.</summary>
public enum CardFormat
{
    /// <summary>Hexadecimal, the first byte that the card sends first.</summary>
    Hex,

    /// <summary>Hexadecimal, the last byte first.</summary>
    HexReversed,

    /// <summary>Decimal, the first byte being the highest.</summary>
    Decimal,

    /// <summary>Decimal, the last byte being the highest.</summary>
    DecimalReversed,
}
