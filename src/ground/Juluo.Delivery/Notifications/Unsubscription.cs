namespace Juluo.Delivery;

/// <summary>Unsubscribe links: an address that contains, encrypted, the person and the kind of emails. It requires no sign-in (RFC 8058) and can do nothing else, so it does not expire.</summary>
public sealed class Unsubscription(IDataProtectionProvider protection)
{
    /// <summary>The value in place of a kind that unsubscribes from the daily digest.</summary>
    public const string OfDigest = "digest";

    private readonly IDataProtector seal = protection.CreateProtector("unsubscription");

    public sealed record Content(CommunityId Community, PersonId Person, string Kind);

    public static string Path(string token) => $"/notifications/unsubscriptions/{token}";

    public string Seal(CommunityId community, PersonId person, string kind) =>
        seal.Protect(JsonSerializer.Serialize(new Content(community, person, kind), Json.Options));

    /// <summary>Returns the content of a token of this community, or null for any other text.</summary>
    public Content? Open(string token, CommunityId here)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(seal.Unprotect(token), Json.Options);
            return content?.Community == here ? content : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
