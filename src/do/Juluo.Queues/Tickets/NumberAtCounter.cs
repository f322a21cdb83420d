namespace Juluo.Queues;

/// <summary>A number called to a counter, as shown to everyone in the room.</summary>
/// <param name="Again">True if it was called again because no one came.</param>
public sealed record NumberAtCounter(string Number, string Counter, Instant CalledAt, bool Again)
{
    /// <summary>Returns the numbers at the counters, the latest first.</summary>
    internal static IReadOnlyList<NumberAtCounter> Of(LineNow line) =>
        [
            .. line
                .Tickets.Where(t => t is { State: TicketState.Called, CalledAt: not null })
                .OrderByDescending(t => t.AgainAt ?? t.CalledAt)
                .Select(t => new NumberAtCounter(
                    line.Queue.Written(t.Lane, t.Number),
                    t.CounterLabel ?? "",
                    t.CalledAt!.Value,
                    t.AgainAt is not null
                )),
        ];
}
