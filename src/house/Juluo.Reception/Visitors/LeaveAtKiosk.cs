namespace Juluo.Reception;

/// <summary>POST /kiosk/{code}/departures — records that a visitor leaves, by the number on their badge.</summary>
[Post("/kiosk/{code}/departures", Requires.Nothing, Form = typeof(ShowKiosk), PerMinute = 10, CountsFailures = true)]
internal sealed class LeaveAtKiosk(UnitOfWork work, Clock clock, Sites sites) : Slice<LeaveAtKiosk.Input, Done>
{
    public sealed record Input(string Code, [Required] int? Number);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        if (await new ReceptionStore(work).ByKiosk(input.Code, sites, stop) is not { Id: var site })
            return new NotFound();
        return
            (await store.Inside(site, stop)).Find(v => v.Number == input.Number) is { } visitor
            && await store.Leave(visitor.Id, clock.Now, VisitorEnd.Self, stop)
            ? Done.It
            : new VisitorErrors.NoSuchBadge();
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        ShowKiosk.Back(input.Code, caller, "reception.kiosk.goodbye", input.Number ?? 0);
}
