namespace Juluo.People;

/// <summary>POST /professions/usual — adds the usual professions in their groups with their official codes. Professions already in the list keep their names and descriptions.</summary>
[Post("/professions/usual", TradeNeeds.Edit, Then = "/professions", Say = "people.trade.usual.taken")]
internal sealed class AddUsualTrades(UnitOfWork work, Audit audit, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await new UsualTrades(work, clock).Take(stop);
        await audit.Did(caller.Person, "people.trade.usual", "", null, stop);
        return Done.It;
    }
}
