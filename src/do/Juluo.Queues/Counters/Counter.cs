namespace Juluo.Queues;

/// <summary>A counter at which numbers are served.</summary>
/// <param name="Label">The label on the sign above the counter, such as 3.</param>
/// <param name="StaffedBy">The member of staff who currently works there.</param>
/// <param name="OpenedAt">The time at which it opened, or null if closed.</param>
/// <param name="Run">The number of priority tickets it called in a row while an ordinary one waited.</param>
/// <param name="Matters">The topics it serves; empty for all.</param>
/// <param name="With">The ticket currently at the counter.</param>
/// <param name="WithMatter">The topic of that ticket.</param>
/// <param name="WithSince">The time at which that ticket was called.</param>
public sealed record Counter(
    CounterId Id,
    QueueId Queue,
    string Label,
    PersonId? StaffedBy,
    Instant? OpenedAt,
    int Run,
    Instant? RetiredAt,
    QueueTopicId[] Matters,
    TicketId? With,
    QueueTopicId? WithMatter,
    Instant? WithSince
)
{
    public const int MostLabel = 12;
    public const int Most = 60;

    public bool Serves(QueueTopicId topic) => Matters.Length == 0 || Matters.Contains(topic);
}
