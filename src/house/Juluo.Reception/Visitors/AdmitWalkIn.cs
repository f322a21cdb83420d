namespace Juluo.Reception;

/// <summary>POST /visitors/arrivals — checks in a walk-in visitor. Their host is notified at once.</summary>
[Post("/visitors/arrivals", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors))]
internal sealed class AdmitWalkIn(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Notifier notifier)
    : Slice<AdmitWalkIn.Input, AdmitWalkIn.Output>
{
    public sealed record Input(SiteId Site, string? Host = null, bool Agreed = false) : VisitorDetails;

    public sealed record Output(VisitorId Id, int Number) : ICreated<VisitorId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is null
            || !caller.May(SpacesModule.Reception, input.Site)
        )
            return new NotFound();
        if (input.Check() is { Count: > 0 } wrong)
            return wrong.ToList();
        PersonId? host = null;
        if (!string.IsNullOrWhiteSpace(input.Host) && (host = PersonNaming.FindByPart(await people.All(stop), input.Host)) is null)
            return new VisitorErrors.NobodyOfThatName();
        var store = new VisitorStore(work, clock);
        var today = await new VisitorArrival(work, clock, notifier, sites).Today(input.Site, stop);
        var (id, number) = await store.WalkIn(
            new(input.Site, host, AskedFor: null, input.AsTyped(), caller.Language, caller.Self),
            today,
            input.Agreed,
            stop
        );
        await new VisitorNotices(notifier).Arrived((await store.Find(id, stop))!, stop);
        return new Output(id, number);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        VisitorArrival.Said(output.Id, input.Name.Trim(), output.Number, !string.IsNullOrWhiteSpace(input.Host));
}
