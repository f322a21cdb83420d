namespace Juluo.Reception;

/// <summary>POST /visitors/{id}/arrival — checks in an expected visitor. Their host is notified at once.</summary>
[Post("/visitors/{id}/arrival", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors))]
internal sealed class CheckInVisitor(UnitOfWork work, Clock clock, Notifier notifier, Sites sites)
    : Slice<CheckInVisitor.Input, CheckInVisitor.Output>
{
    public sealed record Input(VisitorId Id);

    /// <param name="Number">The number on their badge.</param>
    /// <param name="Told">True if they have a host, who was notified.</param>
    public sealed record Output(int Number, string Name, bool Told);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var arrival = new VisitorArrival(work, clock, notifier, sites);
        if (
            await new VisitorStore(work, clock).Find(input.Id, stop) is not { } visitor
            || !caller.May(SpacesModule.Reception, visitor.Site)
        )
            return new NotFound();
        var number = await arrival.Of(visitor, agreed: false, stop);
        return number.Failed ? number.As<Output>() : new Output(number.Value, visitor.Name, visitor.Host is not null);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        VisitorArrival.Said(input.Id, output.Name, output.Number, output.Told);
}
