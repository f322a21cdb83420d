namespace Juluo.Access;

/// <summary>The format of a card number as typed. It has to be chosen: the same digits are a different card in another format.</summary>
[Named("number-format")]
public enum NumberFormat
{
    Hex,
    HexReversed,
    Decimal,
    DecimalReversed,

    /// <summary>Facility code and number, separated by a comma or colon.</summary>
    Wiegand26,
    Wiegand34,
}
