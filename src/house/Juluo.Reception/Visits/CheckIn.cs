namespace Juluo.Reception;

/// <summary>POST /visits — I am here, or in another zone now; the day is counted by what I have.</summary>
[Post("/visits", SpacesModule.Book, Form = typeof(ShowWhoIsHere), Then = "/here", Say = "reception.here.came")]
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
