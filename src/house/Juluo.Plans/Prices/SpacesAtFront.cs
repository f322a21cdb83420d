namespace Juluo.Plans;

/// <summary>Widget of the public page: a few spaces with a picture and a price.</summary>
[Named("spaces-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(SpacesAtFrontWidget), 10)]
public sealed class SpacesAtFront(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites)
    : Slice<Nothing, SpacesAtFront.Output>
{
    private const int Most = 3;

    // The kinds that attract people, in this order.
    private static readonly ResourceKind[] Order =
    [
        ResourceKind.HotDesk,
        ResourceKind.Room,
        ResourceKind.Hall,
        ResourceKind.Office,
        ResourceKind.FixedDesk,
        ResourceKind.Residency,
    ];

    /// <param name="Spaces">The spaces to show; empty only if no site is public or has spaces, and the caller manages spaces.</param>
    /// <param name="All">The number of spaces at public sites.</param>
    /// <param name="Path">The page with all of these spaces: that of the only public site, or the list of sites.</param>
    public sealed record Output(IReadOnlyList<Space> Spaces, int All, string Path) : IFrontTop
    {
        string? IFrontTop.Picture => Spaces.Select(s => s.Picture).FirstOrDefault(p => p is not null);
    }

    /// <param name="Picture">The address of its first photo, or null if there is none.</param>
    /// <param name="From">The lowest guest price, or null if there is none. Member prices are not public.</param>
    public sealed record Space(
        ResourceId Id,
        ResourceKind Kind,
        LocalizedText Name,
        int? Seats,
        string? Picture,
        Money? From,
        PriceUnit? Per
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var spaces = new SpacesFacade(work, clock);
        var open = (await spaces.ForVisitors(sites, stop)).Select(s => s.Id).ToHashSet();
        var all = open.Count == 0 ? [] : (await allResources.InUse(null, stop)).FindAll(r => open.Contains(r.Site));
        if (all.Count == 0)
            return caller.May(SpacesModule.Manage) ? new Output([], 0, "/places") : new NotFound();
        var photos = await spaces.FirstPhotos([.. all.Select(r => r.Id)], stop);
        var shown = Choose(all, photos.ContainsKey);
        var prices = await new PriceStore(work, clock).All(stop);
        return new Output(
            [
                .. shown.Select(r =>
                {
                    var least = Least(prices[r.Id]);
                    return new Space(
                        r.Id,
                        r.Kind,
                        r.Name,
                        r.Seats,
                        photos.TryGetValue(r.Id, out var photo) ? $"/resources/{r.Id}/photos/{photo.SmallKey}" : null,
                        least is null ? null : new Money(least.Amount, caller.Community.Currency),
                        least?.Per
                    );
                }),
            ],
            all.Count,
            open.Count == 1 ? $"/sites/{open.Single()}" : "/places"
        );
    }

    /// <summary>Picks spaces of different kinds, those with a photo first; if there are few kinds, several of each. Pure.</summary>
    internal static List<Resource> Choose(IReadOnlyList<Resource> all, Func<ResourceId, bool> hasPhoto) =>
        [
            .. all.Where(r => r.Broken is null)
                .GroupBy(r => r.Kind)
                .SelectMany(kind => kind.OrderByDescending(r => hasPhoto(r.Id)).Select((r, place) => (Resource: r, Place: place)))
                .OrderBy(r => Order.Contains(r.Resource.Kind) ? 0 : 1)
                .ThenBy(r => r.Place)
                .ThenByDescending(r => hasPhoto(r.Resource.Id))
                .ThenBy(r => Array.IndexOf(Order, r.Resource.Kind))
                .Take(Most)
                .Select(r => r.Resource),
        ];

    /// <summary>Finds the lowest guest price of the smallest unit that has one. Pure.</summary>
    internal static Price? Least(IEnumerable<Price> prices) =>
        prices.Where(p => p.For == Audience.Guest).OrderBy(p => p.Per).ThenBy(p => p.Amount).FirstOrDefault();
}
