namespace Juluo.Access;

/// <summary>Reads a card number as printed on the card or shown by other software.</summary>
internal static class TypedNumber
{
    /// <returns>Null if it is not a number in this format.</returns>
    public static Presented? Read(string text, NumberFormat format) =>
        format switch
        {
            NumberFormat.Wiegand26 => Wired(text, 26),
            NumberFormat.Wiegand34 => Wired(text, 34),
            _ => CardNumber.Read(text, Enum.Parse<CardFormat>(format.ToString())) is { } uid ? new(CredentialKinds.Card, uid) : null,
        };

    private static Presented? Wired(string text, int length) =>
        text.Split([',', ':', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is [var facility, var number]
        && uint.TryParse(facility, NumberStyles.None, CultureInfo.InvariantCulture, out var f)
        && uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? Wiegand.Of(length, f, n)
            : null;
}
