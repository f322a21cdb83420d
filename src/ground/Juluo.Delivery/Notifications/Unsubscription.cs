namespace Juluo.Delivery;

/// <summary>
/// The way out of mails of one kind: an address that itself says, sealed, whose mails and which. It asks for no sign-in (RFC 8058) and can do
/// nothing else, so it need not expire.
/// </summary>
public sealed class Unsubscription(IDataProtectionProvider protection)
{
    /// <summary>In place of a kind: the day's mail.</summary>
    public const string OfDigest = "digest";

    private readonly IDataProtector seal = protection.CreateProtector("unsubscription");

    public sealed record Content(CommunityId Community, PersonId Person, string Kind);

    public static string Path(string token) => $"/notifications/unsubscriptions/{token}";

    public string Seal(CommunityId community, PersonId person, string kind) =>
        seal.Protect(JsonSerializer.Serialize(new Content(community, person, kind), Json.Options));

    /// <summary>What was sealed for this community; null for anything else.</summary>
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
