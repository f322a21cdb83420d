using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>Redirects former addresses permanently, keeping the query. A POST is repeated as a POST at the new address (RFC 9110 §15.4.9).</summary>
public static class MovedAddresses
{
    public static IApplicationBuilder UseMovedAddresses(this IApplicationBuilder app, App modules)
    {
        MovedAddress[] moved = [.. modules.Modules.SelectMany(m => m.MovedAddresses)];
        return app.Use(
            (http, next) =>
            {
                var request = http.Request;
                var path = request.Path.ToUriComponent();
                if (moved.Select(m => m.Of(path)).FirstOrDefault(now => now is not null) is not { } now)
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                http.Response.Headers.Location = $"{request.PathBase.ToUriComponent()}{now}{request.QueryString.ToUriComponent()}";
                return Task.CompletedTask;
            }
        );
    }
}
