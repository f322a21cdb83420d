namespace Juluo.Web;

/// <summary>A message for the next page, in an encrypted cookie that lasts a minute: no session, no server state.</summary>
internal sealed class Flash(IDataProtectionProvider protection)
{
    private const string Cookie = "flash";
    private readonly IDataProtector seal = protection.CreateProtector("flash");

    public void Leave(HttpContext http, Next next) =>
        http.Response.Cookies.Append(
            Cookie,
            seal.Protect(JsonSerializer.Serialize(next, Json.Options)),
            new()
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromMinutes(1),
                Path = "/",
            }
        );

    public Next? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } left)
            return null;
        if (!http.Response.HasStarted)
            http.Response.Cookies.Delete(Cookie, new() { Path = "/" });
        try
        {
            return JsonSerializer.Deserialize<Next>(seal.Unprotect(left), Json.Options);
        }
        catch (Exception stale) when (stale is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}
