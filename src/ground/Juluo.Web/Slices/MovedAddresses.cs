using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>Redirects addresses of before for good, with their query. A program that posts to one posts again to the new one (RFC 9110 §15.4.9).</summary>
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
