namespace Juluo.Delivery;

/// <summary>Signatures of the gateway's requests: HMAC-SHA256 over time and body, so that an intercepted request cannot be replayed later. Pure.</summary>
internal static class SmsSignature
{
    public const string TimestampHeader = "sms-timestamp";
    public const string SignatureHeader = "sms-signature";

    /// <summary>The maximum difference in seconds between a message's timestamp and the clock here; beyond it the signature is invalid, so that messages cannot be replayed later.</summary>
    public const int Window = 300;

    /// <summary>Returns the value of <see cref="SignatureHeader"/>: 64 hexadecimal digits.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body])
        );

    /// <param name="now">The current time in seconds since 1970.</param>
    public static bool Fits(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, long now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && Math.Abs(now - at) <= Window
        && signature is { Length: 64 }
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Of(secret, timestamp, body)),
            Encoding.ASCII.GetBytes(signature.ToLowerInvariant())
        );
}
