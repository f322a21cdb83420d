namespace Juluo.Joining;

/// <summary>Invitations of a list that is undone stay in the list as revoked: their mails are out, and their links say so.</summary>
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
