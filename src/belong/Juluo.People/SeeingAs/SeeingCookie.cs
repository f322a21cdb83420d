namespace Juluo.People;

/// <summary>
/// The role an operator sees the program as, in a sealed cookie, for an hour. It can only take permissions away: the result is the intersection of the role's and the
/// caller's permissions.
/// </summary>
internal sealed class SeeingCookie(IDataProtectionProvider protection, Clock clock)
{
    private const string Name = "seeing-as";
    private static readonly Duration Lifetime = Duration.FromHours(1);
    private readonly IDataProtector seal = protection.CreateProtector("seeing-as");

    public sealed record Seen(CommunityId Community, PersonId Person, string Role, Instant Until);

    public void Begin(HttpContext http, CommunityId community, PersonId person, string role) =>
        http.Response.Cookies.Append(
            Name,
            seal.Protect(JsonSerializer.Serialize(new Seen(community, person, role, clock.Now + Lifetime), Json.Options)),
            new()
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/",
            }
        );

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Name, new() { Path = "/" });

    /// <summary>Returns the role in the cookie; null if there is none, or it is of another person or community, or has expired.</summary>
    public string? RoleOf(HttpContext http, CommunityId community, PersonId person)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } sealedText)
            return null;
        try
        {
            var seen = JsonSerializer.Deserialize<Seen>(seal.Unprotect(sealedText), Json.Options);
            return seen is not null && seen.Community == community && seen.Person == person && seen.Until > clock.Now ? seen.Role : null;
        }
        catch (Exception stale) when (stale is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}
