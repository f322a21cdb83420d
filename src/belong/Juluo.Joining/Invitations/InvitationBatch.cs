namespace Juluo.Joining;

/// <summary>A batch of invitations to all people with an address and no account, and its progress.</summary>
/// <param name="Total">The number of people to invite when it began.</param>
/// <param name="Done">The number of those processed.</param>
/// <param name="Invited">The number of those invited; the others had joined, left or been invited in the meantime.</param>
/// <param name="Stopped">True if an operator stopped it before all were invited.</param>
public sealed record InvitationBatch(
    InvitationBatchId Id,
    Instant MadeAt,
    PersonId MadeBy,
    Instant? EndedAt,
    bool Stopped,
    int Total,
    int Done,
    int Invited
)
{
    /// <summary>
    /// Mails per minute: the limit of Exchange Online per mailbox, the lowest of the common providers. Ten thousand take a working day, and the
    /// community's other mails never wait behind more than these.
    /// </summary>
    public const int PerMinute = 30;

    public bool Runs => EndedAt is null;

    public int MinutesLeft => (Total - Done + PerMinute - 1) / PerMinute;
}
