namespace Juluo.Access;

/// <summary>Reads a card's number as it is printed or as a program shows it.</summary>
internal static class TypedNumber
{
    /// <returns>Null: not a number of this format.</returns>
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
