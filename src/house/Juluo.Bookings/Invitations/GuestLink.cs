namespace Juluo.Bookings;

/// <summary>The link by which a guest answers. It contains the community and the guest, sealed, and gives access to nothing else.</summary>
internal sealed class GuestLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("guest answer");

    private sealed record Content(CommunityId Community, GuestId Guest);

    public static string Path(string token) => $"/bookings/answers/{token}";

    public string Seal(CommunityId community, GuestId guest) =>
        seal.Protect(JsonSerializer.Serialize(new Content(community, guest), Json.Options));

    /// <summary>Returns the guest, or null if the token is invalid or for another community.</summary>
    public GuestId? Open(string token, CommunityId here)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(seal.Unprotect(token), Json.Options) is { } content && content.Community == here
                ? content.Guest
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
