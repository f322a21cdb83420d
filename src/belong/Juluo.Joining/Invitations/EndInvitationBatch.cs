namespace Juluo.Joining;

/// <summary>POST /invitations/batches/stopping — stops the running batch of invitations. Invitations already sent remain valid.</summary>
[Post("/invitations/batches/stopping", "people.manage", Form = typeof(ListInvitations), Say = "joining.batches.stopped")]
internal sealed class EndInvitationBatch(InvitationBatchStore batches, Audit audit) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (!await batches.Stop(stop))
            return new InvitationBatchErrors.Over();
        await audit.Did(caller.Self, "joining.batch-stopped", "", null, stop);
        return Done.It;
    }
}
