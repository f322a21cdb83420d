using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Juluo.Gateway;

/// <summary>
/// The QR code that a phone shows to a reader: the credential, the time of creation, and a proof of both. It is valid for five minutes and opens once, so that a photograph of it is of
/// little use; and a gateway can verify it without asking the server.
/// </summary>
public sealed record DoorCode(Guid Credential, DateTimeOffset At, string Proof)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>The greatest allowed difference between the clocks of server and gateway.</summary>
    public static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);
    private const string Prefix = "JL1.";
    private const int ProofBytes = 12;
    private const int Length = 16 + 4 + ProofBytes;

    /// <param name="secret">The credential's secret, as in its grant.</param>
    public static string Write(Guid credential, string secret, DateTimeOffset at)
    {
        var bytes = Head(credential, at);
        return Prefix + Base64Url.EncodeToString([.. bytes, .. Prove(bytes, secret)]);
    }

    /// <returns>The code; null if the text was not written by <see cref="Write"/>.</returns>
    public static DoorCode? Read(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.Length > 80)
            return null;
        Span<byte> bytes = stackalloc byte[64];
        var body = text.AsSpan(Prefix.Length);
        if (!Base64Url.IsValid(body, out var length) || length != Length || !Base64Url.TryDecodeFromChars(body, bytes, out _))
            return null;
        return new(
            new Guid(bytes[..16], bigEndian: true),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])),
            Convert.ToHexStringLower(bytes[20..Length])
        );
    }

    public bool IsProvenBy(string secret) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromHexString(Proof), Prove(Head(Credential, At), secret));

    public bool IsFresh(DateTimeOffset now) => now < At + Life && now > At - Leeway;

    private static byte[] Head(Guid credential, DateTimeOffset at)
    {
        var bytes = new byte[20];
        credential.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), (uint)at.ToUnixTimeSeconds());
        return bytes;
    }

    private static byte[] Prove(byte[] head, string secret) => HMACSHA256.HashData(Convert.FromHexString(secret), head)[..ProofBytes];
}
