namespace Juluo.Casework;

/// <summary>Records a decision and notifies the applicant.</summary>
internal sealed class Deciding(UnitOfWork work, Clock clock, CaseStore cases, ApplicantNotice applicant)
{
    public async Task Decide(Case one, CaseState decision, string? reason, PersonId by, CancellationToken stop)
    {
        await cases.Decide(one, decision, reason, by, stop);
        await new CaseLog(work, clock).Happened(one.Id, EnumWord.Of(decision), by, stop);
        await new FunnelStore(work, clock).Count(
            one.Service,
            decision == CaseState.Granted ? CaseFunnelStage.Granted : CaseFunnelStage.Refused,
            null,
            stop
        );
        await applicant.Send(one.Id, "decided", stop, of: $"{clock.Now.ToUnixTimeSeconds()}");
    }
}
