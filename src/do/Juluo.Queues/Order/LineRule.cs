namespace Juluo.Queues;

/// <summary>
/// Who is called next. Within a lane by place; between the lanes priority goes first, but at one counter no more than so many in a row while an ordinary ticket that it could serve waits: of
/// those before it in its lane and itself, an ordinary one is called at latest at every (N + 1)th call of that counter, so that no lane starves. A person who is away until a time is passed over
/// until then and keeps their place. Pure.
/// </summary>
internal static class LineRule
{
    /// <param name="line">In the order of place within each lane.</param>
    /// <param name="gone">Those of the line that are not there any more.</param>
    /// <param name="counter">The number of the counter that calls.</param>
    /// <param name="serves">What it serves, a bit for each matter.</param>
    /// <param name="now">Seconds, on the clock of <see cref="Waiter.From"/>.</param>
    /// <param name="run">Priority tickets that it called in a row while an ordinary one waited.</param>
    /// <param name="most">N.</param>
    /// <returns>Its index in the line, or -1; and the run that the counter has from then on.</returns>
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
                // Sent on to one counter alone: to that, whatever it usually serves.
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

    /// <summary>The place behind so many others of one's lane, half way to the one after them; behind all where there are fewer.</summary>
    /// <param name="behind">The places of those who wait behind the one who lets them pass, in order.</param>
    public static double Behind(double place, IReadOnlyList<double> behind, int pass) =>
        behind.Count == 0 ? place
        : behind.Count <= pass ? behind[^1] + 1
        : (behind[pass - 1] + behind[pass]) / 2;
}
