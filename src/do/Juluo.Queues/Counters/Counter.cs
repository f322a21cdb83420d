namespace Juluo.Queues;

/// <summary>A desk at which numbers are served.</summary>
/// <param name="Label">As it stands above the desk: 3.</param>
/// <param name="StaffedBy">The member of staff who sits there now.</param>
/// <param name="OpenedAt">Null: no one is called to it.</param>
/// <param name="Run">Priority tickets that it called in a row while an ordinary one waited.</param>
/// <param name="Matters">What it serves; empty: everything.</param>
/// <param name="With">The ticket that is at it.</param>
/// <param name="WithMatter">What that is for.</param>
/// <param name="WithSince">When it was called.</param>
public sealed record Counter(
    CounterId Id,
    QueueId Queue,
    string Label,
    PersonId? StaffedBy,
    Instant? OpenedAt,
    int Run,
    Instant? RetiredAt,
    MatterId[] Matters,
    TicketId? With,
    MatterId? WithMatter,
    Instant? WithSince
)
{
    public const int MostLabel = 12;
    public const int Most = 60;

    public bool Serves(MatterId matter) => Matters.Length == 0 || Matters.Contains(matter);
}
