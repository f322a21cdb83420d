using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>
/// A text signed by the server with ECDSA P-256. The gateway has only the public key: it can verify messages from its disk or from a broker, but only the server can create
/// them.
/// </summary>
public sealed record Envelope(string Body, string Signature)
{
    public static Envelope Seal<T>(T content, ECDsa key)
    {
        var body = JsonSerializer.Serialize(content, GatewayJson.Options);
        return new(body, Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(body), HashAlgorithmName.SHA256)));
    }

    /// <returns>The content; null if it is not signed with this key or not of the expected type.</returns>
    public T? Open<T>(ECDsa key)
        where T : class
    {
        try
        {
            return key.VerifyData(Encoding.UTF8.GetBytes(Body), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256)
                ? JsonSerializer.Deserialize<T>(Body, GatewayJson.Options)
                : null;
        }
        catch (Exception forged) when (forged is FormatException or JsonException or CryptographicException)
        {
            return null;
        }
    }
}
