namespace Juluo.Joining;

/// <summary>POST /invitations/{id}/revocation — revokes an invitation: its link no longer works.</summary>
[Post("/invitations/{id}/revocation", "people.manage", Then = "/invitations", Say = "joining.invitations.revoked")]
internal sealed class RevokeInvitation(InvitationStore store, Audit audit) : Slice<RevokeInvitation.Input, Done>
{
    public sealed record Input(InvitationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await store.Revoke(input.Id, stop))
            return new NotFound();
        await audit.Did(caller.Self, "joining.invitation-revoked", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
