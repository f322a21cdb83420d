namespace Juluo.Spaces;

/// <summary>Widget of the public page: the public sites, and whether they are open.</summary>
[Named("sites-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(SitesAtFrontWidget), 15)]
public sealed class SitesAtFront(UnitOfWork work, Sites sites, Clock clock, PublicAddress address) : Slice<Nothing, SitesAtFront.Output>
{
    private const int Most = 6;

    /// <param name="Sites">The sites; empty only if none is public and the caller may change that.</param>
    /// <param name="More">The number of sites that are only on the page of all sites.</param>
    public sealed record Output(IReadOnlyList<SiteCard> Sites, int More) : IFrontTop
    {
        string? IFrontTop.Picture =>
            Sites.Where(s => s.Cover is not null).Select(s => $"/sites/{s.Site.Id}/cover/{s.Cover!.SmallKey}").FirstOrDefault();

        int IFrontTop.PictureOrder => 0;

        /// <summary>The sites as linked data for search engines.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public IReadOnlyList<IReadOnlyDictionary<string, object>> Linked { get; init; } = [];
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var cards = (await new SiteReader(work, sites, clock).Cards(caller, stop)).FindAll(c => c.Details.ForVisitors);
        if (cards.Count == 0)
            return caller.May(SpacesModule.Manage) ? new Output([], 0) : new NotFound();
        var shown = cards.Take(Most).ToList();
        var linked = new List<IReadOnlyDictionary<string, object>>();
        foreach (var card in shown)
            linked.Add(
                SiteLinkedData.Of(
                    card.Site,
                    card.Details,
                    await new OpeningStore(work).Week(card.Site.Id, stop),
                    address.Canonical(caller.Community, $"/sites/{card.Site.Id}"),
                    address.Canonical(caller.Community, "/"),
                    caller.Language
                )
            );
        return new Output(shown, cards.Count - shown.Count) { Linked = linked };
    }
}
