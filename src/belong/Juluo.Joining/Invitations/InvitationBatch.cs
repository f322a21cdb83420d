namespace Juluo.Joining;

/// <summary>A batch of invitations to all people with an address and no account, and its progress.</summary>
/// <param name="Total">The number of people to invite when it began.</param>
/// <param name="Done">The number of people processed so far.</param>
/// <param name="Invited">The number of people invited so far; the other processed ones had joined, left or been invited in the meantime.</param>
/// <param name="Stopped">True if an operator stopped the batch before all were processed.</param>
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
    /// The maximum number of invitation mails per minute: the limit of Exchange Online per mailbox, the lowest of the common providers. Ten thousand take a working day, and no
    /// other mail of the community waits behind more than this number.
    /// </summary>
    public const int PerMinute = 30;

    public bool Runs => EndedAt is null;

    public int MinutesLeft => (Total - Done + PerMinute - 1) / PerMinute;
}
