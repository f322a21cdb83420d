namespace Juluo.Events;

/// <summary>The link at which a guest without an account changes the answer. It contains the community and the guest, sealed, and gives access to nothing else.</summary>
internal sealed class EventAnswerLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("event answer");

    private sealed record Content(CommunityId Community, AttendeeId Attendee);

    public static string Path(string token) => $"/events/answers/{token}";

    public string Seal(CommunityId community, AttendeeId attendee) =>
        seal.Protect(JsonSerializer.Serialize(new Content(community, attendee), Json.Options));

    /// <summary>Returns the guest, or null if the token is invalid or for another community.</summary>
    public AttendeeId? Open(string token, CommunityId here)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(seal.Unprotect(token), Json.Options) is { } content && content.Community == here
                ? content.Attendee
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
