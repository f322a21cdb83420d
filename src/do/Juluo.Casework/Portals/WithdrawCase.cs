namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/withdrawal — withdraws the caller's application.</summary>
[Post("/submissions/{id}/case/withdrawal", Requires.Nothing, Form = typeof(ShowMyCase), Say = "casework.case.withdrawn")]
internal sealed class WithdrawCase(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, CaseTeam team)
    : Slice<WithdrawCase.Input, Done>
{
    public sealed record Input(SubmissionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new PortalReader(cases, forms).Hold(input.Id, caller, stop) is not { Case: var one })
            return new NotFound();
        if (!CaseMoves.IsOpen(one.State))
            return new CaseErrors.NotOpen();
        var moved = await cases.Move(one, CaseState.Withdrawn, null, stop);
        if (moved.Failed)
            return moved;
        await new CaseLog(work, clock).Happened(one.Id, "withdrawn", null, stop);
        await new FunnelStore(work, clock).Count(one.Service, CaseFunnelStage.Withdrawn, null, stop);
        await team.Notify(one, "withdrawn", "1", stop);
        return Done.It;
    }
}
