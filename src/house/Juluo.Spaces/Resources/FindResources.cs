namespace Juluo.Spaces;

/// <summary>GET /resources — lists what can be booked, by site, kind, seats and features. Each filter has the number of its matches.</summary>
[Get("/resources", SpacesModule.Book, Page = typeof(ResourcesPage))]
public sealed class FindResources(UnitOfWork work, Sites sites, Clock clock, Cursors cursors)
    : Slice<FindResources.Input, FindResources.Output>
{
    private const int Most = 60;

    /// <param name="Q">A word in its name or description.</param>
    /// <param name="Seats">The least number of seats.</param>
    /// <param name="Has">Features that it must have, all of them.</param>
    /// <param name="Page">The number of the page, from 1, for lists with numbered pages.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(
        string? Q = null,
        SiteId? Site = null,
        ResourceKind? Kind = null,
        [property: Within(1)] int? Seats = null,
        IReadOnlyList<Feature>? Has = null,
        [property: Within(1)] int Page = 1,
        string? After = null
    );

    /// <param name="Found">The number of matches, out of <paramref name="All"/>.</param>
    public sealed record Output(
        IReadOnlyList<FoundResource> Items,
        string? Next,
        Input Asked,
        IReadOnlyList<Site> Sites,
        int Found,
        int All,
        int Pages,
        IReadOnlyDictionary<SiteId, int> BySite,
        IReadOnlyDictionary<ResourceKind, int> ByKind,
        IReadOnlyDictionary<Feature, int> ByFeature
    ) : IPage<FoundResource>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var asked = input with { Q = FormText.Some(input.Q), Has = [.. (input.Has ?? []).Distinct()], After = null };
        // All are in memory in a stable order, so a cursor is just a page number.
        var scope = $"resources {asked.Q} {asked.Site} {asked.Kind} {asked.Seats} {string.Join(' ', asked.Has)}";
        if (!cursors.TryOpen<int?>(scope, input.After, out var after))
            return new CursorUnknown();
        var all = await new ResourceStore(work, clock).InUse(null, stop);
        var found = Matching(all, asked);
        var pages = Math.Max(1, (found.Count + Most - 1) / Most);
        var page = Math.Clamp(after ?? input.Page, 1, pages);
        var shown = found.Skip((page - 1) * Most).Take(Most).ToList();
        var photos = await new PhotoStore(work, clock).First([.. shown.Select(r => r.Id)], stop);
        return new Output(
            [.. shown.Select(r => new FoundResource(r, photos.GetValueOrDefault(r.Id)))],
            page < pages ? cursors.Make<int?>(scope, page + 1) : null,
            asked with
            {
                Page = page,
            },
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            found.Count,
            all.Count,
            pages,
            // A filter counts the matches of all other filters.
            Matching(all, asked with { Site = null }).CountBy(r => r.Site).ToDictionary(),
            Matching(all, asked with { Kind = null }).CountBy(r => r.Kind).ToDictionary(),
            found.SelectMany(r => r.Features).CountBy(f => f).ToDictionary()
        );
    }

    internal static List<Resource> Matching(IReadOnlyList<Resource> all, Input asked) =>
        [
            .. all.Where(r =>
                    (asked.Site is not { } site || r.Site == site)
                    && (asked.Kind is not { } kind || r.Kind == kind)
                    && (asked.Seats is not { } seats || r.Seats >= seats)
                    && (asked.Has ?? []).All(r.Features.Contains)
                    && (asked.Q is not { } q || Says(r, q))
                )
                .OrderBy(r => r.Broken is not null)
                .ThenBy(r => asked.Seats is null ? 0 : r.Seats)
                .ThenBy(r => r.Kind)
                .ThenBy(r => r.Name.Zh, StringComparer.Ordinal)
                .ThenBy(r => r.Id.Value),
        ];

    private static bool Says(Resource resource, string q) =>
        new[] { resource.Name.Zh, resource.Name.En, resource.About?.Zh, resource.About?.En }.Any(t => SearchText.Has(t, q));
}

/// <summary>A resource in a list.</summary>
/// <param name="Photo">Its first photo, or null if there is none.</param>
public sealed record FoundResource(Resource Resource, Photo? Photo);
