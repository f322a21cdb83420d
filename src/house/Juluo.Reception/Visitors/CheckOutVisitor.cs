namespace Juluo.Reception;

/// <summary>POST /visitors/{id}/departure — records that a visitor left, by reception.</summary>
[Post("/visitors/{id}/departure", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors), Say = "reception.departure.written")]
internal sealed class CheckOutVisitor(UnitOfWork work, Clock clock) : Slice<CheckOutVisitor.Input, Done>
{
    public sealed record Input(VisitorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } visitor || !caller.May(SpacesModule.Reception, visitor.Site))
            return new NotFound();
        return await store.Leave(input.Id, clock.Now, VisitorEnd.Desk, stop) ? Done.It : new VisitorErrors.HasLeft();
    }
}
