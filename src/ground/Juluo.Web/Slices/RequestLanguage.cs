namespace Juluo.Web;

/// <summary>The language that a request asks for, and how a browser keeps it.</summary>
public static class RequestLanguage
{
    /// <summary>What <c>Accept-Language</c> wishes for, the dearest first.</summary>
    public static IEnumerable<string> Wished(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString());

    /// <summary>Whether the request itself says a language that we speak, so that what its person told us once gives way.</summary>
    public static bool IsSaid(HttpContext http) =>
        Languages.All.Contains(http.Request.Query[Languages.Query].ToString())
        || (
            BearerToken.IsBrought(http)
                ? Wished(http).Any(l => Languages.Known(l) is not null)
                : http.Request.Cookies.ContainsKey(Languages.Cookie)
        );

    /// <summary>The language of ours that was chosen in this browser, or that it is set to; null: neither says one.</summary>
    public static string? OfBrowser(HttpContext http) =>
        Wished(http).Prepend(http.Request.Cookies[Languages.Cookie] ?? "").Select(Languages.Known).FirstOrDefault(l => l is not null);

    /// <summary>For a year, in this browser; a further language that was chosen before is not wished for any more.</summary>
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
