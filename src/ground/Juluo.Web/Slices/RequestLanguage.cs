namespace Juluo.Web;

/// <summary>The language of a request, and the browser's stored choice.</summary>
public static class RequestLanguage
{
    /// <summary>Returns the languages of <c>Accept-Language</c>, the most preferred first.</summary>
    public static IEnumerable<string> Wished(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString());

    /// <summary>Checks if the request itself specifies one of the main languages, which takes precedence over the person's profile.</summary>
    public static bool IsSaid(HttpContext http) =>
        Languages.All.Contains(http.Request.Query[Languages.Query].ToString())
        || (
            BearerToken.IsBrought(http)
                ? Wished(http).Any(l => Languages.Known(l) is not null)
                : http.Request.Cookies.ContainsKey(Languages.Cookie)
        );

    /// <summary>Returns the main language that was chosen in this browser or set in it; null if neither.</summary>
    public static string? OfBrowser(HttpContext http) =>
        Wished(http).Prepend(http.Request.Cookies[Languages.Cookie] ?? "").Select(Languages.Known).FirstOrDefault(l => l is not null);

    /// <summary>Stores the choice in this browser for a year, and deletes an earlier choice of a further language.</summary>
    public static void Remember(HttpContext http, string language)
    {
        http.Response.Cookies.Delete(PageLanguage.Cookie);
        Keep(http, Languages.Cookie, language);
    }

    internal static void Keep(HttpContext http, string cookie, string language) =>
        http.Response.Cookies.Append(
            cookie,
            language,
            new()
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = "/",
            }
        );
}
