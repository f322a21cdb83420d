namespace Juluo.Queues;

/// <summary>A number that is called to a counter: what everyone in the room may read.</summary>
/// <param name="Again">It was called once more, as no one came.</param>
public sealed record NumberAtCounter(string Number, string Counter, Instant CalledAt, bool Again)
{
    /// <summary>Those that are at the counters, the latest first.</summary>
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
