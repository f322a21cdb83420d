namespace Juluo.Reception;

/// <summary>
/// POST /visitors/{id}/time — confirms a requested visit for another time, by reception; also one that was confirmed before. The time is reserved for the visitor, who gets a mail with
/// a button to cancel.
/// </summary>
[Post("/visitors/{id}/time", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors))]
internal sealed class ProposeVisitTime(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    Notifier notifier,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address,
    PeopleFacade people,
    PublicContactsFacade contacts
) : Slice<ProposeVisitTime.Input, Done>
{
    public sealed record Input(VisitorId Id, LocalDate? On = null, string? Time = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new VisitorStore(work, clock).Find(input.Id, stop) is not { } visitor
            || !caller.May(SpacesModule.Reception, visitor.Site)
        )
            return new NotFound();
        var site = (await sites.All(stop)).First(s => s.Id == visitor.Site);
        var now = clock.Now.InZone(site.ZoneOr(work.Community.Zone)).LocalDateTime;
        var when = VisitorDetails.When(input.On ?? visitor.ExpectedOn, input.Time, now);
        if (when.Failed)
            return when.As<Done>();
        var code = await new VisitRequests(work, clock, sites, notifier).Answer(visitor, when.Value, stop);
        if (code.Failed)
            return code.As<Done>();
        var moved = visitor with { ExpectedOn = when.Value.Day, ExpectedTime = when.Value.Minute };
        await new VisitorMail(work, catalogue, mailer, address, people, contacts).Propose(moved, code.Value, site, caller.Self, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/visitors", mailer.Offered ? "reception.asked.proposed" : "reception.asked.proposed.no-mail");
}
