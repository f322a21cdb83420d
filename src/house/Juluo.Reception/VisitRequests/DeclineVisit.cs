namespace Juluo.Reception;

/// <summary>POST /visitors/{id}/refusal — declines a requested visit, by reception, or calls off one that was confirmed. The visitor gets a friendly mail.</summary>
[Post("/visitors/{id}/refusal", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors))]
internal sealed class DeclineVisit(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address,
    PeopleFacade people,
    PublicContactsFacade contacts
) : Slice<DeclineVisit.Input, Done>
{
    public sealed record Input(VisitorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } visitor || !caller.May(SpacesModule.Reception, visitor.Site))
            return new NotFound();
        if (!(visitor.Waits || visitor.Promised) || !await store.Cancel(visitor.Id, cancelled: true, stop))
            return new VisitRequestErrors.Answered();
        var site = (await sites.All(stop)).First(s => s.Id == visitor.Site);
        await new VisitorMail(work, catalogue, mailer, address, people, contacts).Decline(visitor, site, caller.Self, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new("/visitors", mailer.Offered ? "reception.asked.declined" : "reception.asked.declined.no-mail");
}
