namespace Juluo.Reception;

/// <summary>GET /day-pass — shows strangers what a day costs and includes, and for which days they can ask.</summary>
[Get("/day-pass", Requires.Nothing, Page = typeof(DayPassPage))]
public sealed class ShowDayPass(UnitOfWork work, Clock clock, Sites sites, PlansFacade plans, Notifier notifier)
    : Slice<ShowDayPass.Input, ShowDayPass.Output>
{
    /// <param name="Pass">Null: the first one.</param>
    /// <param name="Site">Null: the first site at which it is valid.</param>
    public sealed record Input(PassId? Pass = null, SiteId? Site = null);

    /// <param name="Passes">None: no one can come for a day.</param>
    /// <param name="Sites">The sites at which the chosen pass is valid.</param>
    /// <param name="Unseen">For those who set sites up: the one to show, where visitors see none.</param>
    public sealed record Output(
        IReadOnlyList<Pass> Passes,
        Pass? Pass,
        IReadOnlyList<Site> Sites,
        Site? Site,
        IReadOnlyList<LocalDate> Days,
        [property: JsonIgnore] SiteId? Unseen = null
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var open = await new VisitRequests(work, clock, sites, notifier).Open(stop);
        var passes = await For(plans, open.ConvertAll(o => o.Site.Id), stop);
        if (passes.Count == 0)
            return new Output([], null, [], null, [], await VisitRequests.Unseen(work, clock, sites, caller, stop));
        var pass = passes.Find(p => p.Id == input.Pass) ?? passes[0];
        var good = open.FindAll(o => IsGood(pass, o.Site.Id));
        var (site, hours, now) = good.Find(o => o.Site.Id == input.Site) is { Site: not null } chosen ? chosen : good[0];
        return new Output(passes, pass, [.. good.Select(o => o.Site)], site, VisitTimes.Days(hours, now));
    }

    /// <summary>What a stranger may ask for: days, at a site that they may come to. A trial day is for the desk to give.</summary>
    internal static async Task<List<Pass>> For(PlansFacade plans, IReadOnlyCollection<SiteId> open, CancellationToken stop) =>
        (await plans.DayPasses(stop)).FindAll(p => p.Kind == PassKind.Day && open.Any(s => IsGood(p, s)));

    internal static bool IsGood(Pass pass, SiteId site) => pass.Sites.Count == 0 || pass.Sites.Contains(site);
}
