namespace Juluo.Joining;

/// <summary>An invitation of all who have an address here and no account, and its progress.</summary>
/// <param name="Total">How many were to be invited when it began.</param>
/// <param name="Done">How many of them it has processed.</param>
/// <param name="Invited">How many of those were invited; the others had come, left or been invited meanwhile.</param>
/// <param name="Stopped">An operator ended it before all were invited.</param>
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
    /// Mails a minute: as many as Exchange Online takes of one mailbox, the least of the common providers. Ten thousand are on their way within a working day, and the
    /// other mails of the house never wait behind more than these.
    /// </summary>
    public const int PerMinute = 30;

    public bool Runs => EndedAt is null;

    public int MinutesLeft => (Total - Done + PerMinute - 1) / PerMinute;
}
