using System.Security.Cryptography;
using System.Text;

namespace Juluo.Joining;

/// <summary>The secret of a link in a mail: 256 random bits, of which only the hash is kept.</summary>
internal static class Token
{
    public static string New() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
