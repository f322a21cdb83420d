namespace Juluo.Joining;

/// <summary>Undoes an import of invitations by revoking them. Their mails are sent already, so the links show that the invitation is revoked.</summary>
internal sealed class RevokeInvitations(InvitationStore store) : IUndoImport
{
    public string Relation => "joining.invitation";

    public bool KeepsRows => true;

    public async Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        foreach (var id in ids)
            await store.Revoke(new(id), stop);
    }
}
