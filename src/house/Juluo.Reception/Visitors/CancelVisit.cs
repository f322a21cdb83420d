namespace Juluo.Reception;

/// <summary>POST /me/visitors/{id}/cancellation — cancels an expected visitor, by the host or by reception.</summary>
[Post("/me/visitors/{id}/cancellation", SpacesModule.Book, Form = typeof(ListMyVisitors))]
internal sealed class CancelVisit(UnitOfWork work, Clock clock) : Slice<CancelVisit.Input, Done>
{
    public sealed record Input(VisitorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } visitor || !MayDecide(visitor, caller))
            return new NotFound();
        return await store.Cancel(input.Id, cancelled: true, stop) ? Done.It : new VisitorErrors.HasCome();
    }

    internal static bool MayDecide(Visitor visitor, Caller caller) =>
        visitor.Host == caller.Self || caller.May(SpacesModule.Reception, visitor.Site);

    protected override Next After(Input input, Done output, Caller caller) =>
        new(
            caller.MaySomewhere(SpacesModule.Reception) ? "/visitors" : "/me/visitors",
            "reception.visitor.cancelled",
            Undo: $"/me/visitors/{input.Id}/revival"
        );
}
