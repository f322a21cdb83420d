namespace Juluo.Casework;

/// <summary>POST /cases/{id}/giving-back — gives a case back to its office, where it is unassigned again.</summary>
[Post("/cases/{id}/giving-back", CaseworkRights.TakePart, Form = typeof(ShowCase), Then = "/cases", Say = "casework.case.given-back")]
internal sealed class ReturnCase(UnitOfWork work, Clock clock, CaseSeal seal) : Slice<ReturnCase.Input, Done>
{
    public sealed record Input(CaseId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Assigned: true } held)
            return new NotFound();
        await cases.Assign(held.Case.Id, null, stop);
        await new CaseLog(work, clock).Happened(held.Case.Id, "given_back", caller.Self, stop);
        return Done.It;
    }
}
