using System.Buffers.Binary;

namespace Juluo.Identity;

/// <summary>
/// Time-based one-time passwords (RFC 6238 over HOTP, RFC 4226): SHA-1, six digits, thirty seconds, which every app supports. Not Identity's own implementation, which
/// stores the secret in plain text and accepts a code twice.
/// </summary>
internal static class OneTimeCode
{
    public const int Digits = 6;
    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // base 32, RFC 4648

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepOf(Instant at) => at.ToUnixTimeSeconds() / Seconds;

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security",
        "CA5350",
        Justification = "RFC 6238 with SHA-1 is what apps speak; as a keyed hash it is sound."
    )]
    public static string At(byte[] secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var at = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & 0x7fffffff;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>Returns the time step of a code, the current one or a neighbour for clock skew; null if it matches none.</summary>
    public static long? StepOf(byte[] secret, string code, Instant now)
    {
        long? found = null;
        foreach (var step in (long[])[StepOf(now), StepOf(now) - 1, StepOf(now) + 1])
            if (
                CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(At(secret, step)),
                    System.Text.Encoding.UTF8.GetBytes(code)
                )
            )
                found ??= step;
        return found;
    }

    public static string Text(ReadOnlySpan<byte> secret)
    {
        var text = new System.Text.StringBuilder();
        int bits = 0,
            held = 0;
        foreach (var one in secret)
        {
            held = (held << 8) | one;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        return bits > 0 ? text.Append(Alphabet[(held << (5 - bits)) & 31]).ToString() : text.ToString();
    }
}
