namespace Juluo.Joining;

/// <summary>Job: sends the next invitations of a batch every minute until all are sent or an operator stops it.</summary>
[Named("joining.send-invitation-batches")]
internal sealed class SendInvitationBatches(InvitationBatchStore batches) : Job
{
    public override Task Run(Community community, CancellationToken stop) => batches.Send(stop);
}
