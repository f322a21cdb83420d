namespace Juluo.People;

/// <summary>POST /professions/{id} — changes the name, group and codes of a profession. People who have it keep it.</summary>
[Post(
    "/professions/{id}",
    ProfessionRights.Edit,
    Form = typeof(ListProfessions),
    Changes = typeof(ListProfessions),
    Say = "people.profession.changed"
)]
internal sealed class ChangeProfession(UnitOfWork work, Audit audit, Clock clock) : Slice<ChangeProfession.Input, Done>
{
    public sealed record Input(ProfessionId Id) : SaidOfProfession;

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new ProfessionStore(work, audit, clock).Change(input.Id, input, caller, stop);
}
