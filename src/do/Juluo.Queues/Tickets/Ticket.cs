namespace Juluo.Queues;

/// <summary>A number, and times. It has nothing of the person who holds it.</summary>
/// <param name="Place">In its lane: the number, unless it let others go first.</param>
/// <param name="NotBefore">Away until then, keeping its place.</param>
/// <param name="LetPass">How often it let others go first.</param>
/// <param name="Missed">How often it was called and no one came.</param>
/// <param name="ForCounter">Sent on to this counter alone.</param>
/// <param name="Counter">Where it is called to.</param>
/// <param name="CounterLabel">As it stands above the desk.</param>
/// <param name="AgainAt">When it was called once more.</param>
public sealed record Ticket(
    TicketId Id,
    QueueId Queue,
    LocalDate Day,
    QueueLane Lane,
    int Number,
    MatterId Matter,
    TicketState State,
    [property: System.Text.Json.Serialization.JsonIgnore] double Place,
    Instant IssuedAt,
    Instant? NotBefore,
    int LetPass,
    int Missed,
    CounterId? ForCounter,
    Instant? FirstCalledAt,
    Instant? EndedAt,
    CounterId? Counter,
    string? CounterLabel,
    Instant? CalledAt,
    Instant? AgainAt
)
{
    public const int MostLetPass = 3;

    /// <summary>Called, and no one came: whether it can still come back to the line.</summary>
    internal bool MayReturn(Queue queue, Instant now) =>
        State == TicketState.NoShow && Missed == 1 && EndedAt is { } ended && now < ended + Duration.FromMinutes(queue.GraceMinutes);
}

[Named("ticket-state")]
public enum TicketState
{
    Waiting,
    Called,
    Served,
    NoShow,
    Left,
}
