using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>Sets security headers on every response. No inline code runs, and nothing is loaded from or framed by other sites.</summary>
public static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var https = app.ApplicationServices.GetRequiredService<PublicAddress>().IsHttps;
        return app.Use(
            (http, next) =>
            {
                var nonce = http.RequestServices.GetRequiredService<Nonce>().Value;
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy =
                    $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                if (https)
                    headers.StrictTransportSecurity = "max-age=31536000"; // a year; without subdomains, which may belong to others
                if (!http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                    // Both directives: the antiforgery service would replace anything else by them, with a warning in the log each time.
                    headers.CacheControl = "no-cache, no-store";
                return next(http);
            }
        );
    }
}
