namespace Juluo.Lens;

/// <summary>A table of the community that can be exported as a file, and possibly imported. Tables are found from the routes of all modules, so there is no separate list.</summary>
/// <param name="Noun">The table's name in the address, for example people or bookings.</param>
/// <param name="Import">The import page; null for callers who may only export.</param>
/// <param name="Export">The address of the download.</param>
public sealed record CommunityTable(string Noun, string? Import, string Export)
{
    private const string In = "/import";
    private const string Out = "/export";

    internal static IReadOnlyList<CommunityTable> Of(App app, Caller caller) =>
        [
            .. from at in app.Routes
            where at.Route is GetAttribute && at.Route.Path.EndsWith(Out, StringComparison.Ordinal) && caller.May(at.Route)
            let noun = at.Route.Path[1..^Out.Length]
            where !noun.Contains('/', StringComparison.Ordinal)
            select new CommunityTable(noun, PageOf(app, $"/{noun}{In}", caller), at.Route.Path),
        ];

    /// <summary>Returns the address itself if it has a page, otherwise the page with the form that posts to it; null if the caller may use neither.</summary>
    private static string? PageOf(App app, string import, Caller caller)
    {
        var at = app.Routes.FindAll(r => r.Route.Path == import && caller.May(r.Route)).ConvertAll(r => r.Route);
        if (at.OfType<GetAttribute>().Any())
            return import;
        return at.OfType<PostAttribute>().FirstOrDefault() is { Form: { } form } ? app.Routes.Find(r => r.Slice == form).Route.Path : null;
    }
}
