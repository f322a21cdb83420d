using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Web;

public static partial class SliceEndpoint
{
    /// <summary>
    /// Handles GET at the address of a POST. A refused form is shown at that address; people who open it again, by reloading, going back or from a bookmark, are
    /// redirected to the form's page if the address contains enough to find it. Programs get 405, and so do other methods: an endpoint without a method matches if no
    /// other has the method. An address that also matches a page with a parameter, as <c>/people/imports</c> matches <c>/people/{id}</c>, remains unknown (404) to
    /// programs.
    /// </summary>
    private static void LeadToForms(IEndpointRouteBuilder endpoints, App app)
    {
        var got = app
            .Routes.Select(r => r.Route)
            .OfType<GetAttribute>()
            .Select(r => FormAddress.Shape(r.Path))
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var post in app
                .Routes.Select(r => r.Route)
                .OfType<PostAttribute>()
                .Where(p => p.Form is not null && !got.Contains(FormAddress.Shape(p.Path)))
                .DistinctBy(p => FormAddress.Shape(p.Path))
        )
        {
            var alsoThing = got.Any(page => FormAddress.Covers(page, FormAddress.Shape(post.Path)));
            RequestDelegate lead = async http =>
            {
                var asks = HttpMethods.IsGet(http.Request.Method);
                if (asks && !WantsJson(http) && FormAddress.Known(http, post, null) is { } page)
                    await SeeOther(http, new(page + OfLink(http))).ExecuteAsync(http);
                else if (asks && alsoThing)
                    await (await Lost(http)).ExecuteAsync(http);
                else
                    (http.Response.StatusCode, http.Response.Headers.Allow) = (StatusCodes.Status405MethodNotAllowed, post.Method);
            };
            endpoints.Map(post.Path, lead).WithMetadata(new LeadsToForm()).ExcludeFromDescription();
        }
    }
}
