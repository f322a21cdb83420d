using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>Headers on every answer. Nothing inline runs, nothing is loaded from or framed by elsewhere.</summary>
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
                    headers.StrictTransportSecurity = "max-age=31536000"; // a year; of names below this one we know nothing
                if (!http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                    // Both words: what the forms' protection would write in place of anything else, with a warning in the log each time.
                    headers.CacheControl = "no-cache, no-store";
                return next(http);
            }
        );
    }
}
