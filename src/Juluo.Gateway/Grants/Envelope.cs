using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>
/// A text signed by the server with ECDSA P-256: the gateway has the public key alone, so what lies on its disk or passes through a broker can be checked there and made
/// nowhere but at the server.
/// </summary>
public sealed record Envelope(string Body, string Signature)
{
    public static Envelope Seal<T>(T content, ECDsa key)
    {
        var body = JsonSerializer.Serialize(content, GatewayJson.Options);
        return new(body, Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(body), HashAlgorithmName.SHA256)));
    }

    /// <returns>Null: not signed by this key, or not what was expected.</returns>
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
