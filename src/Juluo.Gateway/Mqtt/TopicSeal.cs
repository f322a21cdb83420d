using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>
/// Encrypts messages through a broker, so that only the gateway and the server can read them: AES-256-GCM with a key per topic, derived (HKDF) from the hash of the gateway's token, which
/// both have and the broker does not. So a compromised broker reveals nothing, and messages that another client publishes are ignored.
/// </summary>
public sealed class TopicSeal(byte[] tokenHash)
{
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <summary>Returns the seal for the gateway, which has the token itself.</summary>
    public static TopicSeal OfToken(string token) => new(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public byte[] Seal<T>(string topic, T content)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, GatewayJson.Options);
        var whole = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var cipher = new AesGcm(Key(topic), Tag);
        cipher.Encrypt(whole.AsSpan(0, Nonce), plain, whole.AsSpan(Nonce, plain.Length), whole.AsSpan(Nonce + plain.Length));
        return whole;
    }

    /// <returns>The content; null if it is not sealed with this key for this topic, or not of the expected type.</returns>
    public T? Open<T>(string topic, byte[] whole)
        where T : class
    {
        if (whole.Length < Nonce + Tag)
            return null;
        var plain = new byte[whole.Length - Nonce - Tag];
        try
        {
            using var cipher = new AesGcm(Key(topic), Tag);
            cipher.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce, plain.Length), whole.AsSpan(Nonce + plain.Length), plain);
            return JsonSerializer.Deserialize<T>(plain, GatewayJson.Options);
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private byte[] Key(string topic) => HKDF.DeriveKey(HashAlgorithmName.SHA256, tokenHash, 32, info: Encoding.UTF8.GetBytes(topic));
}
