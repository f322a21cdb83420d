namespace Juluo.Joining;

/// <summary>The members who cannot sign in yet, and the progress of inviting them.</summary>
/// <param name="Uninvited">Members with an address of their own, no account and no open invitation.</param>
/// <param name="Shared">Members without an account whose address another member has too: they are not invited before they are one.</param>
/// <param name="Latest">The batch that runs or ran last; null when there was none recently.</param>
/// <param name="Waiting">Mails of invitations that the mail server has not taken yet.</param>
public sealed record InvitationBatchStatus(int Uninvited, int Shared, InvitationBatch? Latest, int Waiting)
{
    /// <summary>How many of the latest batch were sent.</summary>
    public int Sent => Latest is { } batch ? Math.Max(0, batch.Invited - Waiting) : 0;
}
