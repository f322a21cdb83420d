using System.Security.Cryptography;
using System.Text;

namespace Juluo.Gateway;

/// <summary>
/// What is kept of a card or a PIN: HMAC-SHA256 under a key of the community's. There are only four thousand million short UIDs and a million PINs, so a hash without a key
/// would be no secret to a person who has the table.
/// </summary>
public static class CredentialHash
{
    public static string Of(byte[] key, Presented presented) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{presented.Kind}:{presented.Text}")));
}
