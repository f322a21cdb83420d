namespace Juluo.People;

/// <summary>POST /professions/usual — adds the usual professions in their groups with their official codes. Professions already in the list keep their names and descriptions.</summary>
[Post("/professions/usual", ProfessionRights.Edit, Then = "/professions", Say = "people.profession.usual.taken")]
internal sealed class AddUsualProfessions(UnitOfWork work, Audit audit, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await new UsualProfessions(work, clock).Take(stop);
        await audit.Did(caller.Person, "people.trade.usual", "", null, stop);
        return Done.It;
    }
}
