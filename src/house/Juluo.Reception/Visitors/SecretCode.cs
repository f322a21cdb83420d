using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Juluo.Reception;

/// <summary>A secret in an address; only its hash is kept.</summary>
internal static class SecretCode
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
