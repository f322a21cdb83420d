using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Juluo.Bookings;

/// <summary>The secret in an address: 256 random bits, of which only the SHA-256 is kept.</summary>
public static class CalendarSecret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
