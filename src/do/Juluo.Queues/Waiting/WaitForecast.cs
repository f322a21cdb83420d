namespace Juluo.Queues;

/// <summary>
/// Forecasts a ticket's wait by simulating the line many times under its own rule, each time with another speed of the day and other call lengths (<see cref="HandlingModel"/>), with
/// priority tickets that may still come, and with the remaining time of current calls given how long they have lasted. The range covers the middle 80 % of the runs. Pure; the same
/// line gives the same range.
/// </summary>
/// <remarks>
/// Simulation rather than a normal approximation of the sum of calls over the open counters (as in Ibrahim and Whitt, Real-time delay estimation, M&amp;SOM 11, 2009): with two lanes,
/// counters that do not serve everything and people who are away, the sum has no closed form. A run takes O(tickets ahead · (counters + line)); about 10 ms for 100 ahead.
/// </remarks>
internal static class WaitForecast
{
    public const int Runs = 240;
    private const double Low = 0.1;
    private const double High = 0.9;
    private const int Tries = 24;

    /// <summary>The longest wait that is forecast, in seconds (10 hours). A simulation stops there, because a longer wait would not end today.</summary>
    private const double Longest = 36_000;

    /// <param name="line">The waiting tickets, ordered by place within each lane.</param>
    /// <param name="target">The index in the line of the ticket to forecast.</param>
    /// <param name="most">The limit of priority tickets in a row, as in <see cref="LineRule"/>.</param>
    /// <param name="priorityPerHour">The expected number of priority tickets per hour.</param>
    /// <returns>The range, or null if no open counter serves the ticket.</returns>
    public static WaitRange? Of(
        IReadOnlyList<Waiter> line,
        int target,
        IReadOnlyList<ForecastCounter> counters,
        HandlingModel model,
        int most,
        double priorityPerHour = 0
    )
    {
        var asked = line[target];
        if (!counters.Any(d => asked.Counter >= 0 ? asked.Counter == d.Number : (d.Serves & (1UL << asked.Matter)) != 0))
            return null;
        var waits = new double[Runs];
        var chance = new Chance(7);
        var coming = asked.Lane == QueueLane.Ordinary ? priorityPerHour : 0;
        for (var run = 0; run < Runs; run++)
            waits[run] = Wait(line, target, counters, model, most, coming, chance);
        Array.Sort(waits);
        return new(waits[(int)(Low * Runs)], waits[Runs / 2], waits[(int)(High * Runs) - 1]);
    }

    private static double Wait(
        IReadOnlyList<Waiter> line,
        int target,
        IReadOnlyList<ForecastCounter> counters,
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
        var free = new double[counters.Count];
        var runs = new int[counters.Count];
        for (var d = 0; d < counters.Count; d++)
        {
            runs[d] = counters[d].Run;
            free[d] = counters[d].Busy is { } busy ? Rest(model.Matters[counters[d].Matter], level, busy, chance) : 0;
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(waiters);
        while (true)
        {
            var counter = Array.IndexOf(free, free.Min());
            var now = free[counter];
            if (now > Longest)
                return Longest;
            var (next, run) = LineRule.Next(span, gone, counters[counter].Number, counters[counter].Serves, now, runs[counter], most);
            if (next == target)
                return now;
            if (next < 0)
            {
                free[counter] = Until(span, gone, now, free);
                continue;
            }

            (gone[next], runs[counter]) = (true, run);
            var handling = model.Matters[span[next].Matter];
            free[counter] = now + chance.Gamma(handling.Shape, handling.Mean * level);
        }
    }

    /// <summary>Returns the time at which an idle counter checks again: when a person is back, or another counter changes the line.</summary>
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

    /// <summary>Draws the remaining time of a call, conditional on the time it has lasted.</summary>
    private static double Rest(Handling handling, double level, double busy, Chance chance)
    {
        for (var tries = 0; tries < Tries; tries++)
            if (chance.Gamma(handling.Shape, handling.Mean * level) is var length && length > busy)
                return length - busy;
        return chance.Exponential(handling.Mean * level / Math.Max(1, handling.Shape));
    }
}
