namespace Juluo.People;

/// <summary>POST /professions/{id}/merger — merges a profession into another, with all people who have it.</summary>
[Post("/professions/{id}/merger", ProfessionRights.Edit, Form = typeof(ListProfessions), Say = "people.profession.merged")]
internal sealed class MergeProfessions(UnitOfWork work, Audit audit, Clock clock) : Slice<MergeProfessions.Input, Done>
{
    public sealed record Input(ProfessionId Id, ProfessionId Into);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new ProfessionStore(work, audit, clock).Merge(input.Id, input.Into, caller, stop);
}
