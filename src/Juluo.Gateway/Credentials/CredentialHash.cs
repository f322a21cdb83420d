using System.Security.Cryptography;
using System.Text;

namespace Juluo.Gateway;

/// <summary>
/// The stored form of a card or a PIN: HMAC-SHA256 under a key of the community. There are only about four billion short UIDs and a million PINs, so a hash without a key could be reversed
/// by anyone who has the table.
/// </summary>
public static class CredentialHash
{
    public static string Of(byte[] key, Presented presented) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{presented.Kind}:{presented.Text}")));
}
