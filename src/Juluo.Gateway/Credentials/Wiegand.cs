using System.Globalization;

namespace Juluo.Gateway;

/// <summary>
/// The two common Wiegand formats. 26 bits: even parity over the first 12 data bits, 8 bits of facility, 16 of number, odd parity over the last 12. 34 bits: the same with 16 bits of
/// facility and 16 of number.
/// </summary>
public static class Wiegand
{
    /// <param name="bits">The bits in the order of transmission, each a 0 or 1.</param>
    /// <returns>The card; null if the length or a parity bit is wrong.</returns>
    public static Presented? Read(string bits)
    {
        if (bits.Length is not (26 or 34) || bits.Any(b => b is not ('0' or '1')))
            return null;
        var half = bits.Length / 2;
        if (Ones(bits[..half]) % 2 != 0 || Ones(bits[half..]) % 2 != 1)
            return null;
        var data = bits[1..^1];
        var facility = Convert.ToUInt32(data[..^16], 2);
        return Of(bits.Length, facility, Convert.ToUInt32(data[^16..], 2));
    }

    /// <summary>Returns a card from its printed facility and number.</summary>
    /// <returns>The card; null if a number is out of the format's range.</returns>
    public static Presented? Of(int length, uint facility, uint number) =>
        facility <= (length == 26 ? byte.MaxValue : ushort.MaxValue) && number <= ushort.MaxValue
            ? new(
                length == 26 ? CredentialKinds.Wiegand26 : CredentialKinds.Wiegand34,
                string.Create(CultureInfo.InvariantCulture, $"{facility}:{number}")
            )
            : null;

    private static int Ones(string bits) => bits.Count(b => b == '1');
}
