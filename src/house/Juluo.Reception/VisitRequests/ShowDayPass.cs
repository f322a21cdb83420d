namespace Juluo.Reception;

/// <summary>GET /day-pass — shows strangers what a day costs and includes, and for which days they can ask.</summary>
[Get("/day-pass", Requires.Nothing, Page = typeof(DayPassPage))]
public sealed class ShowDayPass(UnitOfWork work, Clock clock, Sites sites, PlansFacade plans, Notifier notifier)
    : Slice<ShowDayPass.Input, ShowDayPass.Output>
{
    /// <param name="Pass">The pass; null for the first one.</param>
    /// <param name="Site">The site; null for the first site at which the pass is valid.</param>
    public sealed record Input(PassId? Pass = null, SiteId? Site = null);

    /// <param name="Passes">The passes on offer; empty if no day is sold to strangers.</param>
    /// <param name="Sites">The sites at which the chosen pass is valid.</param>
    /// <param name="Unseen">For callers who set sites up: the site to open to visitors, if visitors see none.</param>
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

    /// <summary>Returns the passes that a stranger may ask for: day passes valid at an open site. Trial days are left to the desk.</summary>
    internal static async Task<List<Pass>> For(PlansFacade plans, IReadOnlyCollection<SiteId> open, CancellationToken stop) =>
        (await plans.DayPasses(stop)).FindAll(p => p.Kind == PassKind.Day && open.Any(s => IsGood(p, s)));

    internal static bool IsGood(Pass pass, SiteId site) => pass.Sites.Count == 0 || pass.Sites.Contains(site);
}
