using System.Buffers.Text;

namespace Juluo.Foundation;

/// <summary>The secret part of a link: 256 random bits as base64url (RFC 4648, 5). Only its SHA-256 is stored.</summary>
public static class SecretToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
