namespace Juluo.Joining;

/// <summary>Undoes an import of invitations by revoking them: their mails are sent, so the links must say so.</summary>
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
