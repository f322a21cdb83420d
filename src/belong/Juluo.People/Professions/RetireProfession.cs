namespace Juluo.People;

/// <summary>POST /professions/{id}/retirement — retires a profession: it can no longer be chosen. People who have it keep it.</summary>
[Post("/professions/{id}/retirement", ProfessionRights.Edit, Then = "/professions", Say = "people.profession.retired")]
internal class RetireProfession(UnitOfWork work, Audit audit, Clock clock) : Reversible<RetireProfession.Input>
{
    public sealed record Input(ProfessionId Id);

    protected override Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        new ProfessionStore(work, audit, clock).Retire(input.Id, retired: done, caller, stop);
}

/// <summary>POST /professions/{id}/return — restores a retired profession: it can be chosen again.</summary>
[Undo("/professions/{id}/return")]
internal sealed class RestoreProfession(UnitOfWork work, Audit audit, Clock clock) : RetireProfession(work, audit, clock);
