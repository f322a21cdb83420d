namespace Juluo.Post;

/// <summary>GET /post — lists the post log for the front desk: the items to pick up and those that left last; and shows the form to register another.</summary>
[Get("/post", SpacesModule.Reception, AtSite = true, Page = typeof(PostPage))]
public sealed class ListPost(UnitOfWork work, Clock clock, IDataProtectionProvider protection, PeopleFacade people, Sites sites)
    : Slice<Nothing, ListPost.Output>
{
    private const int MostGone = 30;

    /// <param name="Unnamed">People whose plan includes a registered address and who have not given a name for it yet.</param>
    public sealed record Output(
        IReadOnlyList<PostItem> Waiting,
        IReadOnlyList<PostItem> Gone,
        IReadOnlyList<PostHolder> Holders,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<PersonCard> Unnamed
    )
    {
        /// <summary>The members for whom the desk can register post without a registered address.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public IReadOnlyList<PersonCard> Members { get; init; } = [];

        /// <summary>The sites where an item may be.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public IReadOnlyList<Site> Sites { get; init; } = [];
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new PostStore(work, clock);
        bool Mine(SiteId site) => caller.May(SpacesModule.Reception, site);
        var holders = (await new PostHolderStore(work, clock, protection).All(stop)).FindAll(h => Mine(h.Site));
        return new Output(
            (await store.Waiting(stop)).FindAll(i => Mine(i.Site)),
            [
                .. (await store.Gone(caller.May(SpacesModule.Reception) ? MostGone : 20 * MostGone, stop))
                    .Where(i => Mine(i.Site))
                    .Take(MostGone),
            ],
            // Lists do not show forwarding addresses.
            [.. holders.Select(h => h with { ForwardTo = null })],
            await people.Named([.. holders.Select(h => h.Person).Distinct()], stop),
            // People without a name for their post have no site for it either, so only staff of all sites see them.
            caller.May(SpacesModule.Reception)
                ? await Unnamed(holders, stop)
                : []
        )
        {
            Members = [.. (await people.All(stop)).Where(p => p.State != PersonState.Alumni).OrderBy(p => p.Name, StringComparer.Ordinal)],
            Sites = [.. (await sites.All(stop)).Where(s => s.ClosedAt is null && Mine(s.Id))],
        };
    }

    private async Task<List<PersonCard>> Unnamed(List<PostHolder> holders, CancellationToken stop)
    {
        var plans = await new PlansFacade(work, clock).Subscriptions(clock.Today(work.Community.Zone), stop);
        var named = holders.Select(h => h.Person).ToHashSet();
        var without = plans.Where(p => p.Any(s => s.Terms.MailAddress) && !named.Contains(p.Key)).Select(p => p.Key).ToArray();
        return
        [
            .. (await people.Named(without, stop))
                .Values.Where(p => p.State != PersonState.Alumni)
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }
}
