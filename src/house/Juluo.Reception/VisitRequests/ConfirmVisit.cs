namespace Juluo.Reception;

/// <summary>POST /visitors/{id}/confirmation — confirms a requested visit, by reception. The visitor gets a mail with directions.</summary>
[Post("/visitors/{id}/confirmation", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors))]
internal sealed class ConfirmVisit(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    Notifier notifier,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address,
    PeopleFacade people,
    PublicContactsFacade contacts
) : Slice<ConfirmVisit.Input, Done>
{
    public sealed record Input(VisitorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new VisitorStore(work, clock).Find(input.Id, stop) is not { } visitor
            || !caller.May(SpacesModule.Reception, visitor.Site)
        )
            return new NotFound();
        if (!visitor.Waits)
            return new VisitRequestErrors.Answered();
        var code = await new VisitRequests(work, clock, sites, notifier).Answer(visitor, at: null, stop);
        if (code.Failed)
            return code.As<Done>();
        var site = (await sites.All(stop)).First(s => s.Id == visitor.Site);
        await new VisitorMail(work, catalogue, mailer, address, people, contacts).Confirm(visitor, code.Value, site, caller.Self, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/visitors", mailer.Offered ? "reception.asked.confirmed" : "reception.asked.confirmed.no-mail");
}
