namespace Juluo.Joining;

/// <summary>The members who can't sign in yet, and the progress of inviting them.</summary>
/// <param name="Uninvited">The number of members with an unshared address, no account and no open invitation.</param>
/// <param name="Shared">The number of members without an account who share an address: they aren't invited until the profiles are merged.</param>
/// <param name="Latest">The running or latest batch; null if there was none recently.</param>
/// <param name="Waiting">The number of invitation mails, of batches and single ones, that the mail server hasn't accepted yet.</param>
public sealed record InvitationBatchStatus(int Uninvited, int Shared, InvitationBatch? Latest, int Waiting)
{
    /// <summary>The number of mails of the latest batch that the mail server has accepted, at least; waiting mails of other invitations are subtracted too.</summary>
    public int Sent => Latest is { } batch ? Math.Max(0, batch.Invited - Waiting) : 0;
}
