namespace Juluo.Reception;

/// <summary>POST /here/{code} — checks the caller in by the code at a site's door, or out.</summary>
[Post("/here/{code}", SpacesModule.Book, Form = typeof(ShowEntrance), PerMinute = 30)]
internal sealed class PassEntrance(UnitOfWork work, Clock clock, Sites sites, Arrivals arrivals)
    : Slice<PassEntrance.Input, PassEntrance.Output>
{
    public sealed record Input(string Code, ZoneId? Zone, bool Out = false);

    public sealed record Output(bool Out);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitStore(work, clock);
        if (await new ReceptionStore(work).ByDoor(input.Code, sites, stop) is not { Id: var site })
            return new NotFound();
        if (input.Out)
            return await store.Leave(caller.Self, site, VisitEnd.Button, clock.Now, stop)
                ? new Output(Out: true)
                : new VisitErrors.NotHere();
        if (input.Zone is { } zone && !(await store.Zones(site, stop)).Exists(z => z.Id == zone))
            return new NotFound();
        var came = await arrivals.Come(caller.Self, site, input.Zone, VisitSource.Code, clock.Now, stop);
        return came.Failed ? came.As<Output>() : new Output(Out: false);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new("/here", output.Out ? "reception.here.left" : "reception.here.came");
}
