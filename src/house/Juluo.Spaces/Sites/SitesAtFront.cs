namespace Juluo.Spaces;

/// <summary>On the public face: where the sites are that anybody may look at, and whether they are open.</summary>
[Named("sites-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(SitesAtFrontWidget), 40)]
public sealed class SitesAtFront(UnitOfWork work, Sites sites, Clock clock) : Slice<Nothing, SitesAtFront.Output>
{
    private const int Most = 6;

    /// <param name="More">How many stand only on the page of all of them.</param>
    public sealed record Output(IReadOnlyList<SiteCard> Sites, int More);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var cards = (await new SiteReader(work, sites, clock).Cards(caller, stop)).FindAll(c => c.Details.ForVisitors);
        return cards.Count == 0 ? new NotFound() : new Output([.. cards.Take(Most)], Math.Max(0, cards.Count - Most));
    }
}
