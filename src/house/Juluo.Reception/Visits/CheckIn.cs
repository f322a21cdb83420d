namespace Juluo.Reception;

/// <summary>POST /visits — checks the caller in at a zone, or moves them to another. The day is counted by the caller's plan or pass.</summary>
[Post("/visits", SpacesModule.Book, Form = typeof(ShowWhoIsHere), Say = "reception.here.came")]
internal sealed class CheckIn(UnitOfWork work, Clock clock, Sites sites, Arrivals arrivals) : Slice<CheckIn.Input, Done>
{
    public sealed record Input(SiteId Site, ZoneId? Zone);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitStore(work, clock);
        if ((await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is null)
            return new NotFound();
        if (input.Zone is { } zone && !(await store.Zones(input.Site, stop)).Exists(z => z.Id == zone))
            return new NotFound();
        return await arrivals.Come(caller.Self, input.Site, input.Zone, VisitSource.Button, clock.Now, stop);
    }
}
