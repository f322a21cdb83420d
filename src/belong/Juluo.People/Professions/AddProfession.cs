namespace Juluo.People;

/// <summary>POST /professions — adds a profession, or a group of professions, to the list.</summary>
[Post("/professions", ProfessionRights.Edit, Form = typeof(ListProfessions), Say = "people.profession.added")]
internal sealed class AddProfession(UnitOfWork work, Audit audit, Clock clock) : Slice<AddProfession.Input, Created<ProfessionId>>
{
    public sealed record Input(bool IsGroup = false) : SaidOfProfession;

    public override async Task<Outcome<Created<ProfessionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var id = Id.New<ProfessionId>(clock);
        var added = await new ProfessionStore(work, audit, clock).Add(id, input, input.IsGroup, caller, stop);
        return added.Failed ? added.As<Created<ProfessionId>>() : new Created<ProfessionId>(id);
    }
}
