using Microsoft.AspNetCore.Http;

namespace Juluo.Foundation;

/// <summary>The languages that are complete. Others are added as files beside these.</summary>
public static class Languages
{
    public const string Chinese = "zh-Hant";
    public const string English = "en";
    public static readonly IReadOnlyList<string> All = [Chinese, English];
    public const string Cookie = "language";

    /// <summary>In the address of a link that a mail brings: the language that the mail is written in.</summary>
    public const string Query = "language";

    /// <summary>The first of the wishes that we speak; Chinese of any kind means the traditional one.</summary>
    public static string Best(string? chosen, IEnumerable<string> wished, string otherwise = Chinese) =>
        wished.Prepend(chosen ?? "").Select(Known).FirstOrDefault(l => l is not null) ?? otherwise;

    /// <summary>What <c>Accept-Language</c> wishes for, the dearest first.</summary>
    internal static IEnumerable<string> Wished(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString());

    /// <summary>Whether the request itself says a language that we speak, so that what its person told us once gives way.</summary>
    public static bool IsSaid(HttpContext http) =>
        All.Contains(http.Request.Query[Query].ToString())
        || (BearerToken.IsBrought(http) ? Wished(http).Any(l => Known(l) is not null) : http.Request.Cookies.ContainsKey(Cookie));

    /// <summary>For a year, in this browser.</summary>
    internal static void Remember(HttpContext http, string language) =>
        http.Response.Cookies.Append(
            Cookie,
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

    private static string? Known(string wish) =>
        wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : wish.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
