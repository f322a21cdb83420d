using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// Cookies go by https alone where the public address is https, whatever a proxy says of the request; and under names that a browser takes from this very
/// host alone (<c>__Host-</c>), or by https alone (<c>__Secure-</c>) where they are of one path. Code that sets or reads a cookie need not know.
/// </summary>
public static class SecureCookies
{
    private const string OfHost = "__Host-";
    private const string OfPath = "__Secure-";

    public static IApplicationBuilder UseSecureCookies(this IApplicationBuilder app)
    {
        if (!app.ApplicationServices.GetRequiredService<PublicAddress>().IsHttps)
            return app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.SameAsRequest });
        return app.Use(
                (http, next) =>
                {
                    var headers = http.Request.Headers;
                    headers.Cookie = string.Join(
                        "; ",
                        headers
                            .Cookie.SelectMany(h => (h ?? "").Split(';', StringSplitOptions.TrimEntries))
                            .Select(Unprefixed)
                            .OfType<string>()
                    );
                    return next(http);
                }
            )
            .UseCookiePolicy(
                new()
                {
                    Secure = CookieSecurePolicy.Always,
                    OnAppendCookie = c => c.CookieName = Prefixed(c.CookieName, c.CookieOptions),
                    OnDeleteCookie = c => c.CookieName = Prefixed(c.CookieName, c.CookieOptions),
                }
            );
    }

    private static string Prefixed(string name, CookieOptions options) => (options is { Path: "/", Domain: null } ? OfHost : OfPath) + name;

    /// <summary>A cookie without such a name may be another host's doing: it is none of ours.</summary>
    private static string? Unprefixed(string cookie) =>
        cookie.StartsWith(OfHost, StringComparison.Ordinal) ? cookie[OfHost.Length..]
        : cookie.StartsWith(OfPath, StringComparison.Ordinal) ? cookie[OfPath.Length..]
        : null;
}
