namespace Juluo.Queues;

/// <summary>
/// Rule for the next call. Within a lane by place; between lanes priority is first, but at one counter at most N in a row while an ordinary ticket that it could serve waits. Of
/// an ordinary ticket and those before it in its lane, one is called at the latest at every (N + 1)th call of that counter, so no lane starves. A person who is away is skipped
/// until they are back, and keeps their place. Pure.
/// </summary>
internal static class LineRule
{
    /// <param name="line">The waiting tickets, ordered by place within each lane.</param>
    /// <param name="gone">True for each ticket of the line that has left it.</param>
    /// <param name="counter">The number of the counter that calls.</param>
    /// <param name="serves">The topics it serves, a bit for each.</param>
    /// <param name="now">The current time in seconds, on the clock of <see cref="Waiter.From"/>.</param>
    /// <param name="run">The number of priority tickets it called in a row while an ordinary one waited.</param>
    /// <param name="most">The limit N of priority tickets in a row.</param>
    /// <returns>The index of the next ticket in the line, or -1, and the counter's new run.</returns>
    public static (int Index, int Run) Next(
        ReadOnlySpan<Waiter> line,
        ReadOnlySpan<bool> gone,
        int counter,
        ulong serves,
        double now,
        int run,
        int most
    )
    {
        var (ordinary, priority) = (-1, -1);
        for (var i = 0; i < line.Length && (ordinary < 0 || priority < 0); i++)
        {
            ref readonly var one = ref line[i];
            if (
                gone[i]
                || (one.Lane == QueueLane.Priority ? priority : ordinary) >= 0
                || one.From > now
                // A ticket transferred to one counter can be called only there, whatever that counter usually serves.
                || (one.Counter >= 0 ? one.Counter != counter : (serves & (1UL << one.Matter)) == 0)
            )
                continue;
            if (one.Lane == QueueLane.Priority)
                priority = i;
            else
                ordinary = i;
        }

        return priority < 0 ? (ordinary, 0)
            : ordinary < 0 ? (priority, 0)
            : run < most ? (priority, run + 1)
            : (ordinary, 0);
    }

    /// <summary>Returns the place behind a number of others of the lane, halfway to the next one, or behind all if there are fewer.</summary>
    /// <param name="behind">The places of the tickets waiting behind, in order.</param>
    public static double Behind(double place, IReadOnlyList<double> behind, int pass) =>
        behind.Count == 0 ? place
        : behind.Count <= pass ? behind[^1] + 1
        : (behind[pass - 1] + behind[pass]) / 2;
}
