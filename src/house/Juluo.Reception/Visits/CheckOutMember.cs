namespace Juluo.Reception;

/// <summary>POST /visits/{id}/departure — checks a member out, by reception.</summary>
[Post("/visits/{id}/departure", SpacesModule.Reception, AtSite = true, Form = typeof(ListVisitors), Say = "reception.departure.written")]
internal sealed class CheckOutMember(UnitOfWork work, Clock clock) : Slice<CheckOutMember.Input, Done>
{
    public sealed record Input(VisitId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new VisitStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } visit || !caller.May(SpacesModule.Reception, visit.Site))
            return new NotFound();
        return await store.End(input.Id, clock.Now, VisitEnd.Desk, stop) ? Done.It : new VisitErrors.NotHere();
    }
}
