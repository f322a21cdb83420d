namespace Juluo.Casework;

/// <summary>POST /cases/{id}/taking — takes a case for the caller. If two people take it at once, only one succeeds.</summary>
[Post(
    "/cases/{id}/taking",
    CaseworkRights.TakePart,
    Form = typeof(ShowCase),
    Say = "casework.case.taken",
    Undo = "/cases/{id}/giving-back"
)]
internal sealed class TakeCase(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<TakeCase.Input, Done>
{
    public sealed record Input(CaseId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { } held)
            return new NotFound();
        if (!held.Reach.Takes)
            return new CaseErrors.TakenAlready();
        if (!CaseMoves.IsOpen(held.Case.State))
            return new CaseErrors.NotOpen();
        await cases.Assign(held.Case.Id, caller.Self, stop);
        await new CaseLog(work, clock).Happened(held.Case.Id, "taken", caller.Self, stop);
        return Done.It;
    }
}
