namespace Juluo.Gateway;

/// <summary>The format in which a UID is written.</summary>
public enum CardFormat
{
    /// <summary>Hexadecimal, in the order in which the card sends the bytes.</summary>
    Hex,

    /// <summary>Hexadecimal, in reverse byte order.</summary>
    HexReversed,

    /// <summary>Decimal; the first byte is the most significant.</summary>
    Decimal,

    /// <summary>Decimal; the last byte is the most significant.</summary>
    DecimalReversed,
}
