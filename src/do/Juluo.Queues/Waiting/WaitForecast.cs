namespace Juluo.Queues;

/// <summary>
/// How long a ticket will wait: the line is played forward many times by its own rule, each time with another speed of the day and other lengths of calls (<see cref="HandlingModel"/>), with
/// priority tickets that may still come, and with what the counters are at now, given how long they have been at it. The range holds the middle 80 % of these runs. Pure; the same
/// line gives the same range.
/// </summary>
/// <remarks>
/// Simulation rather than a normal approximation of the sum of calls over the open counters (as in Ibrahim and Whitt, Real-time delay estimation, M&amp;SOM 11, 2009): with two lanes, counters that do not
/// serve everything and people who are away, the sum has no form. A run takes O(tickets ahead · (counters + line)); about 10 ms for 100 ahead.
/// </remarks>
internal static class WaitForecast
{
    public const int Runs = 240;
    private const double Low = 0.1;
    private const double High = 0.9;
    private const int Tries = 24;

    /// <summary>Ten hours: whatever lies beyond is not today.</summary>
    private const double Longest = 36_000;

    /// <param name="line">Those who wait, in order of place within each lane.</param>
    /// <param name="target">Whose wait is asked for, by the index in the line.</param>
    /// <param name="most">As in <see cref="LineRule"/>.</param>
    /// <param name="priorityPerHour">Priority tickets that come in an hour.</param>
    /// <returns>Null: no counter that is open serves it.</returns>
    public static WaitRange? Of(
        IReadOnlyList<Waiter> line,
        int target,
        IReadOnlyList<Desk> desks,
        HandlingModel model,
        int most,
        double priorityPerHour = 0
    )
    {
        var asked = line[target];
        if (!desks.Any(d => asked.Counter >= 0 ? asked.Counter == d.Number : (d.Serves & (1UL << asked.Matter)) != 0))
            return null;
        var waits = new double[Runs];
        var chance = new Chance(7);
        var coming = asked.Lane == QueueLane.Ordinary ? priorityPerHour : 0;
        for (var run = 0; run < Runs; run++)
            waits[run] = Wait(line, target, desks, model, most, coming, chance);
        Array.Sort(waits);
        return new(waits[(int)(Low * Runs)], waits[Runs / 2], waits[(int)(High * Runs) - 1]);
    }

    private static double Wait(
        IReadOnlyList<Waiter> line,
        int target,
        IReadOnlyList<Desk> desks,
        HandlingModel model,
        int most,
        double priorityPerHour,
        Chance chance
    )
    {
        var level = model.Level * Math.Exp(model.Spread * chance.Normal());
        var waiters = new List<Waiter>(line);
        if (priorityPerHour > 0)
            for (var at = chance.Exponential(3600 / priorityPerHour); at < 7200; at += chance.Exponential(3600 / priorityPerHour))
                waiters.Add(new(QueueLane.Priority, line[target].Matter, double.MaxValue, at));
        var gone = new bool[waiters.Count];
        var free = new double[desks.Count];
        var runs = new int[desks.Count];
        for (var d = 0; d < desks.Count; d++)
        {
            runs[d] = desks[d].Run;
            free[d] = desks[d].Busy is { } busy ? Rest(model.Matters[desks[d].Matter], level, busy, chance) : 0;
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(waiters);
        while (true)
        {
            var desk = Array.IndexOf(free, free.Min());
            var now = free[desk];
            if (now > Longest)
                return Longest;
            var (next, run) = LineRule.Next(span, gone, desks[desk].Number, desks[desk].Serves, now, runs[desk], most);
            if (next == target)
                return now;
            if (next < 0)
            {
                free[desk] = Until(span, gone, now, free);
                continue;
            }

            (gone[next], runs[desk]) = (true, run);
            var handling = model.Matters[span[next].Matter];
            free[desk] = now + chance.Gamma(handling.Shape, handling.Mean * level);
        }
    }

    /// <summary>When a counter for which there is no one looks again: when a person is back, or another counter has changed the line.</summary>
    private static double Until(ReadOnlySpan<Waiter> line, ReadOnlySpan<bool> gone, double now, double[] free)
    {
        var next = double.MaxValue;
        for (var i = 0; i < line.Length; i++)
            if (!gone[i] && line[i].From > now)
                next = Math.Min(next, line[i].From);
        foreach (var at in free)
            if (at > now)
                next = Math.Min(next, at + 1e-6);
        return next == double.MaxValue ? Longest * 2 : next;
    }

    /// <summary>What is left of a call that has lasted so long: drawn among those that last longer.</summary>
    private static double Rest(Handling handling, double level, double busy, Chance chance)
    {
        for (var tries = 0; tries < Tries; tries++)
            if (chance.Gamma(handling.Shape, handling.Mean * level) is var length && length > busy)
                return length - busy;
        return chance.Exponential(handling.Mean * level / Math.Max(1, handling.Shape));
    }
}
