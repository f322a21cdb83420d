using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Juluo.Web;

/// <summary>
/// Calls the API within the process: by path, with JSON, and with the caller's permissions only. Runs in the current unit of work, which it neither commits nor
/// ends; nothing goes over the network.
/// </summary>
public sealed class LocalApi(App app, IServiceProvider services)
{
    private readonly List<(TemplateMatcher Matcher, Type Slice, PostAttribute Route)> routes =
    [
        .. from r in app.Routes
        let post = r.Route as PostAttribute
        where post is not null
        let template = TemplateParser.Parse(r.Route.Path.TrimStart('/'))
        orderby template.Parameters.Count
        select (new TemplateMatcher(template, []), r.Slice, post),
    ];

    /// <param name="path">The path with keys filled in: <c>/sites/0198…/floors</c>.</param>
    /// <param name="body">The body, serialized as the API writes it; values in the path take precedence.</param>
    /// <returns>The response of the API, or the errors.</returns>
    public async Task<Outcome<JsonElement>> Post(string path, object body, Caller caller, CancellationToken stop)
    {
        var values = new RouteValueDictionary();
        var (_, type, route) = routes.Find(r => r.Matcher.TryMatch(path, values = []));
        if (route is null)
            throw new InvalidOperationException($"Nothing answers POST {path}.");
        if (SliceEndpoint.Barred(caller, route) is { } barred)
            return barred;
        var slice = (ISlice)ActivatorUtilities.CreateInstance(services, type);
        var fields = JsonSerializer.SerializeToNode(body, Json.Options)!.AsObject();
        var now = services.GetRequiredService<Clock>().Now.InZone(caller.Community.Zone);
        var (input, errors) = InputReader.Of(fields, values, slice.Input, now, texts: true, isForm: false);
        if (errors.Count > 0)
            return errors.ToList();
        var outcome = await slice.Handle(input!, caller, stop);
        return outcome.Failed
            ? outcome.As<JsonElement>()
            : JsonSerializer.SerializeToElement(outcome.Value, outcome.Value.GetType(), Json.Options);
    }
}
