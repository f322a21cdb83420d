using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// Sends cookies only over https if the public address is https, whatever a proxy says of the request. Their names get prefixes with which browsers accept them
/// from this very host only (<c>__Host-</c>), or over https only (<c>__Secure-</c>) if they are limited to a path. Code that sets or reads a cookie does not see
/// the prefix.
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

    /// <summary>Removes the prefix; null for a cookie without one, which another host may have set and is ignored.</summary>
    private static string? Unprefixed(string cookie) =>
        cookie.StartsWith(OfHost, StringComparison.Ordinal) ? cookie[OfHost.Length..]
        : cookie.StartsWith(OfPath, StringComparison.Ordinal) ? cookie[OfPath.Length..]
        : null;
}
