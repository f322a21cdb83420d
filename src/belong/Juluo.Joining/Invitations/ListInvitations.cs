namespace Juluo.Joining;

/// <summary>GET /invitations — lists the invitations with people, inviters and results; and shows the ways to invite.</summary>
[Get("/invitations", "people.manage", Page = typeof(InvitationsPage))]
internal sealed class ListInvitations(InvitationStore store, InvitationBatchStore batches, PeopleFacade people, Clock clock)
    : Slice<Nothing, InvitationsOutput>
{
    public override async Task<Outcome<InvitationsOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await store.All(stop);
        var names = await people.Named([.. all.Select(i => i.MadeBy)], stop);
        var now = clock.Now;
        return new InvitationsOutput(
            [.. all.Select(i => new InvitationsOutput.Line(i, i.StateAt(now), names.GetValueOrDefault(i.MadeBy)?.Name))],
            clock.Today(caller.Community.Zone),
            await store.Open(stop),
            await batches.Status(stop)
        );
    }
}

/// <summary>The invitations of a community, the latest first.</summary>
/// <param name="Open">The number of open invitations, including those not shown.</param>
/// <param name="Batch">The members who can't sign in yet, and the progress of inviting them.</param>
public sealed record InvitationsOutput(
    IReadOnlyList<InvitationsOutput.Line> Invitations,
    LocalDate Today,
    int Open,
    InvitationBatchStatus Batch
)
{
    /// <param name="By">The inviter's name; null if they were erased.</param>
    public sealed record Line(Invitation Invitation, InvitationState State, string? By);
}
