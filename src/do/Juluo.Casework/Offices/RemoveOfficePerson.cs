namespace Juluo.Casework;

/// <summary>POST /cases/offices/{id}/people/{person}/removal — removes a person from an office; their cases there become unassigned.</summary>
[Post(
    "/cases/offices/{id}/people/{person}/removal",
    CaseworkRights.TakePart,
    Form = typeof(ShowOffice),
    Say = "casework.office.person.removed"
)]
internal sealed class RemoveOfficePerson(UnitOfWork work, Clock clock) : Slice<RemoveOfficePerson.Input, Done>
{
    public sealed record Input(OfficeId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new OfficeStore(work, clock);
        if (!await OfficeRights.Leads(store, input.Id, caller, stop))
            return new NotFound();
        return await store.Remove(input.Id, input.Person, stop) ? Done.It : new NotFound();
    }
}
