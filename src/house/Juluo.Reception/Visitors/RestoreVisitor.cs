namespace Juluo.Reception;

/// <summary>POST /me/visitors/{id}/revival — restores a cancelled visitor.</summary>
[Post("/me/visitors/{id}/revival", SpacesModule.Book, Form = typeof(ListMyVisitors))]
internal sealed class RestoreVisitor(UnitOfWork work, Clock clock) : Slice<RestoreVisitor.Input, Done>
{
    public sealed record Input(VisitorId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } visitor || !CancelVisit.MayDecide(visitor, caller))
            return new NotFound();
        try
        {
            return await store.Cancel(input.Id, cancelled: false, stop) ? Done.It : new VisitorErrors.HasCome();
        }
        catch (Npgsql.PostgresException again) when (again.ConstraintName == "one_request_of_an_address")
        {
            return new VisitorErrors.AskedAlready();
        }
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new(caller.MaySomewhere(SpacesModule.Reception) ? "/visitors" : "/me/visitors", "reception.visitor.revived");
}
