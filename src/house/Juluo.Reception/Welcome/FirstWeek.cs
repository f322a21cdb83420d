namespace Juluo.Reception;

/// <summary>On the Today page of a new community: site, spaces, hours, a plan, visitors, people, the first booking. Shown beside the presets, which do several of these at once.</summary>
[Named("first-week")]
[Widget(Dashboard.Today, SpacesModule.Manage, typeof(WalkWidget), 4)]
internal sealed class FirstWeek(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, PlansFacade plans)
    : Slice<Nothing, WalkView>
{
    public override async Task<Outcome<WalkView>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // A community with people and bookings is past its first week; nothing else is looked up for it.
        var booked = await new BookingsFacade(work, clock).HasBooked(null, stop);
        var several = await people.Several(stop);
        if (caller.Person is not { } me || (booked && several) || await new WalkStore(work, clock).Dismissed(me, Walk.Operator, stop))
            return new NotFound();
        var spaces = new SpacesFacade(work, clock);
        var site = (await sites.All(stop)).Find(s => s.ClosedAt is null);
        var steps = Steps(
            site?.Id,
            await spaces.HasAny(stop),
            site is not null && (await spaces.Week(site.Id, stop)).Count > 0,
            await plans.Offered(stop),
            several,
            booked,
            await Seen(spaces, stop)
        );
        return steps.All(s => s.Done) ? new NotFound() : new WalkView("operator", steps, [], false, null);
    }

    // A community that sells no day passes may prefer not to be public.
    private async Task<bool?> Seen(SpacesFacade spaces, CancellationToken stop) =>
        (await plans.DayPasses(stop)).Exists(p => p.Kind == PassKind.Day) ? await spaces.Unseen(sites, stop) is null : null;

    /// <param name="seen">True if visitors see a site; null if nothing is on offer to them.</param>
    internal static IReadOnlyList<WalkStep> Steps(SiteId? site, bool spaces, bool hours, bool plan, bool people, bool booked, bool? seen) =>
        [
            new("site", site is null ? "/places" : $"/sites/{site}/settings", site is not null),
            new("spaces", site is null ? "/presets" : $"/sites/{site}/resources/new", spaces),
            new("hours", site is null ? "/places" : $"/sites/{site}/hours", hours),
            new("plan", "/plans/new", plan),
            .. seen is { } shown && site is { } at ? (WalkStep[])[new(WalkStep.Visitors, UnseenSite.Path(at), shown)] : [],
            new("invite", "/invitations", people),
            new("first-booking", "/calendar", booked),
        ];
}
