namespace Juluo.Access;

/// <summary>How the number of a card is written that a person types in. Which it is must be said: the same digits are another card in another format.</summary>
[Named("number-format")]
public enum NumberFormat
{
    Hex,
    HexReversed,
    Decimal,
    DecimalReversed,

    /// <summary>Facility and number with a comma or colon between.</summary>
    Wiegand26,
    Wiegand34,
}
