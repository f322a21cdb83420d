namespace Juluo.FoodBank;

/// <summary>The encrypted session cookie with the card last used in a browser, so that a slot can be changed without retyping the number and without a number in the URL.</summary>
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
            return null; // from another community, or encrypted with keys that are gone
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
