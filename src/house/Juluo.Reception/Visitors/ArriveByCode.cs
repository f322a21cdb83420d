namespace Juluo.Reception;

/// <summary>POST /visit/{code} — records that a visitor has arrived, from their phone. Their host is notified at once.</summary>
[Post("/visit/{code}", Requires.Nothing, Form = typeof(ShowVisitor), PerMinute = 10, CountsFailures = true)]
internal sealed class ArriveByCode(UnitOfWork work, Clock clock, Notifier notifier, Sites sites)
    : Slice<ArriveByCode.Input, ArriveByCode.Output>
{
    public sealed record Input(string Code, bool Agreed = false);

    public sealed record Output(int Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new VisitorStore(work, clock).ByCode(input.Code, stop) is not { } visitor)
            return new NotFound();
        var arrival = new VisitorArrival(work, clock, notifier, sites);
        if (visitor.ExpectedOn != await arrival.Today(visitor.Site, stop))
            return new VisitorErrors.NotToday();
        if ((await new ReceptionStore(work).Of(visitor.Site, stop)).Terms is not null && !input.Agreed)
            return new VisitorErrors.TermsFirst();
        var number = await arrival.Of(visitor, input.Agreed, stop);
        return number.Failed ? number.As<Output>() : new Output(number.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"{VisitorMail.Path(input.Code)}?{Community.Query}={caller.Community.Slug}");
}
