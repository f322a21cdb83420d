using System.Globalization;

namespace Juluo.Gateway;

/// <summary>
/// The UID of a card (ISO/IEC 14443: 4, 7 or 10 bytes). Readers report the same card in four formats: hexadecimal or decimal, first byte first or last byte first. The format is
/// configured, never guessed: 04A1B2C3 is just as valid a number backwards.
/// </summary>
public static class CardNumber
{
    /// <returns>The bytes in the order in which the card sends them, in upper-case hexadecimal; null if the text is not a UID in this format.</returns>
    public static string? Read(string text, CardFormat format)
    {
        var bytes = format is CardFormat.Hex or CardFormat.HexReversed ? Hex(text) : Decimal(text);
        if (bytes is null)
            return null;
        if (format is CardFormat.HexReversed or CardFormat.DecimalReversed)
            Array.Reverse(bytes);
        return Convert.ToHexString(bytes);
    }

    private static byte[]? Hex(string text)
    {
        var digits = string.Concat(text.Where(c => c is not (' ' or ':' or '-')));
        return digits.Length is 8 or 14 or 20 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    /// <summary>Reads a decimal UID of four bytes; longer ones are never printed in decimal.</summary>
    private static byte[]? Decimal(string text)
    {
        if (!uint.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var bytes = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
