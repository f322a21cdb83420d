using Microsoft.AspNetCore.Builder;

namespace Juluo.Web;

/// <summary>
/// Implements the rules of HTTP for all addresses (RFC 9110 §9, §15.5.6): HEAD is answered like GET, without the content; OPTIONS lists the supported methods; any
/// other method gets 405 with the same list.
/// </summary>
public static class HttpMethodRules
{
    private static readonly object Head = new();

    public static IApplicationBuilder UseHttpMethodRules(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var method = http.Request.Method;
                if (HttpMethods.IsHead(method))
                {
                    // The web server knows the original method and omits the content.
                    http.Request.Method = HttpMethods.Get;
                    http.Items[Head] = true;
                }

                try
                {
                    await next(http);
                }
                finally
                {
                    http.Request.Method = method;
                }

                if (http.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
                    await Refuse(http, method);
            }
        );

    public static bool IsHead(HttpContext http) => http.Items.ContainsKey(Head);

    private static async Task Refuse(HttpContext http, string method)
    {
        var allowed = http.Response.Headers.Allow.SelectMany(a => a!.Split(',', StringSplitOptions.TrimEntries)).ToList();
        if (allowed.Contains(HttpMethods.Get, StringComparer.Ordinal))
            allowed.Add(HttpMethods.Head);
        allowed.Add(HttpMethods.Options);
        var said = string.Join(", ", allowed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        http.Response.Headers.Allow = said;
        if (HttpMethods.IsOptions(method))
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await SliceEndpoint.Unanswered(http, new MethodNotAllowed(method, said)).ExecuteAsync(http);
    }
}
