namespace Juluo.Residencies;

/// <summary>GET /residencies/{id} — shows a residency: description, questions, and the agreement to be signed. It is public.</summary>
[Get("/residencies/{id}", Requires.Nothing, Page = typeof(ResidencyPage))]
public sealed class ShowResidency(UnitOfWork work, Clock clock, ResourcesFacade allResources, Sites sites, FormsFacade forms)
    : Slice<ShowResidency.Input, ShowResidency.Output>
{
    public sealed record Input(ResidencyId Id);

    /// <param name="Asks">The questions in the language of the reader; null if nothing is asked.</param>
    /// <param name="Agreement">The newest version of the agreement.</param>
    /// <param name="Mine">The caller's application, if it is not over.</param>
    public sealed record Output(
        Residency Residency,
        Site? Site,
        Plan? Plan,
        IReadOnlyList<Resource> Rooms,
        IReadOnlyList<Site> Sites,
        ResidencyAsks? Asks,
        ResidencyAgreement? Agreement,
        ApplicationId? Mine,
        bool Open,
        bool MayReview,
        bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is not { } residency)
            return new NotFound();
        var (manages, reviews) = (caller.May(SpacesModule.Manage), caller.May(ResidenciesModule.Review));
        var open = residency.IsOpen(clock.Today(caller.Community.Zone));
        var mine = caller.Person is { } self ? await new ApplicationStore(work, clock).Live(residency.Id, self, stop) : null;
        // A residency outside its application period is visible only to staff and to people who have applied.
        if (!open && !manages && !reviews && mine is null)
            return new NotFound();
        var all = await sites.All(stop);
        return new Output(
            manages ? residency : residency with { Taken = residency.Free > 0 ? 0 : residency.Places },
            all.Find(s => s.Id == residency.Site),
            residency.Plan is { } plan && await new PlansFacade(work, clock).Find(plan, stop) is { } found
                ? found with
                {
                    Holders = 0,
                }
                : null,
            residency.Plan is null ? await Rooms(allResources, residency.Site, stop) : [],
            all,
            ResidencyAsks.Of(await ResidencyQuestions.Open(forms, residency, stop), caller.Language),
            (await new ResidencyAgreementStore(work, clock).Agreements(residency.Id, stop)).FirstOrDefault(),
            mine,
            open,
            reviews,
            manages
        );
    }

    /// <summary>Returns the residency rooms of a site.</summary>
    internal static async Task<List<Resource>> Rooms(ResourcesFacade allResources, SiteId site, CancellationToken stop) =>
        [.. (await allResources.InUse(site, stop)).Where(r => r.Kind == ResourceKind.Residency)];
}
