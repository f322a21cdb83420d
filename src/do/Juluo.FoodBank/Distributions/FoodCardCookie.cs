namespace Juluo.FoodBank;

/// <summary>Which card a phone without an account has shown, sealed, until the browser is closed: to change or cancel a slot without typing the number again, and without the number in an address.</summary>
public sealed class FoodCardCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "food-card";
    private readonly IDataProtector seal = protection.CreateProtector("foodbank", "card cookie");

    private sealed record Content(CommunityId Community, FoodCardId Card);

    internal FoodCardId? Read(CommunityId here)
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { } left)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Content>(seal.Unprotect(left), Json.Options) is { } content && content.Community == here
                ? content.Card
                : null;
        }
        catch (Exception unreadable) when (unreadable is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null; // of another community, or of keys that are gone
        }
    }

    internal void Keep(CommunityId here, FoodCardId card) =>
        http.HttpContext?.Response.Cookies.Append(
            Name,
            seal.Protect(JsonSerializer.Serialize(new Content(here, card), Json.Options)),
            Options
        );

    internal void Forget() => http.HttpContext?.Response.Cookies.Delete(Name, Options);

    private CookieOptions Options =>
        new()
        {
            HttpOnly = true,
            Secure = http.HttpContext!.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/food-bank",
        };
}
