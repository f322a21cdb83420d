using System.Buffers.Text;

namespace Juluo.Foundation;

/// <summary>
/// An API token: <c>juluo_</c>, then one base64url string of the community's key and 32 random bytes. The token names its community, so a program need not. Only
/// the hash of a token is stored.
/// </summary>
/// <param name="Hash">SHA-256 of the whole token.</param>
public sealed record BearerToken(CommunityId Community, byte[] Hash)
{
    public const string Prefix = "juluo_";
    private const int Random = 32;

    public static string New(CommunityId community) =>
        Prefix + Base64Url.EncodeToString([.. community.Value.ToByteArray(bigEndian: true), .. RandomNumberGenerator.GetBytes(Random)]);

    /// <summary>Checks if the request carries a bearer token; a token in a foreign format counts as well.</summary>
    public static bool IsBrought(HttpContext http) =>
        http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    public static BearerToken? Of(HttpContext http) =>
        IsBrought(http) ? Read(http.Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim()) : null;

    public static BearerToken? Read(string token)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > 200)
            return null;
        var text = token.AsSpan(Prefix.Length);
        Span<byte> bytes = stackalloc byte[160];
        return Base64Url.IsValid(text, out var length) && length == 16 + Random && Base64Url.TryDecodeFromChars(text, bytes, out _)
            ? new(new(new Guid(bytes[..16], bigEndian: true)), SHA256.HashData(Encoding.UTF8.GetBytes(token)))
            : null;
    }
}
