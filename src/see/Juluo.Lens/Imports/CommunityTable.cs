namespace Juluo.Lens;

/// <summary>A table of the community that comes and goes as a file. Found among the routes of all modules, so that none is listed again.</summary>
/// <param name="Noun">What it is about, as the address says it: people, bookings.</param>
/// <param name="Import">The page where it is imported; null for those who may only download it.</param>
/// <param name="Export">Where it is downloaded.</param>
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

    /// <summary>The page of that address, or the one with the form that posts there.</summary>
    private static string? PageOf(App app, string import, Caller caller)
    {
        var at = app.Routes.FindAll(r => r.Route.Path == import && caller.May(r.Route)).ConvertAll(r => r.Route);
        if (at.OfType<GetAttribute>().Any())
            return import;
        return at.OfType<PostAttribute>().FirstOrDefault() is { Form: { } form } ? app.Routes.Find(r => r.Slice == form).Route.Path : null;
    }
}
