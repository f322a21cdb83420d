namespace Juluo.Timetables.Search;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with a geometric schedule, so that costs of very different sizes are settled one after the other, and with
/// reheating from the best arrangement.
/// </summary>
internal sealed class Annealing(SearchTables tables, SeededDraw draw, CancellationToken stop)
{
    private const int Check = 256; // number of steps between two looks at the token
    private readonly SearchState state = new(tables);
    private int[] bestBlock = [];
    private int[] bestSlot = [];
    private long best = long.MaxValue;

    internal TimetablePlace?[] Run(long steps)
    {
        if (tables.Count == 0 || tables.Blocks == 0)
            return new TimetablePlace?[tables.Count];
        new Beginning(tables, state, draw).Place();
        Keep();
        var moves = new Moves(tables, state, draw);
        var (hot, cold) = Temperatures(moves);
        var rounds = Rounds(steps);
        foreach (var (share, heat) in rounds)
        {
            Restore();
            // Later rounds begin on the lower part of the scale only.
            var from = cold * Math.Pow(hot / cold, heat);
            Round(moves, (long)(steps * share), from, cold);
        }
        return [.. Enumerable.Range(0, tables.Count).Select(Place)];
    }

    private static (double Share, double Heat)[] Rounds(long steps) =>
        steps < 20_000 ? [(1.0, 0.6)] : [(0.5, 1.0), (0.125, 0.6), (0.125, 0.5), (0.125, 0.6), (0.125, 0.5)];

    private void Round(Moves moves, long steps, double from, double to)
    {
        var temperature = from;
        var factor = Math.Pow(to / from, Check / Math.Max((double)Check, steps));
        for (var step = 0L; step < steps; step++)
        {
            if (step % Check == 0)
            {
                if (best == 0 || stop.IsCancellationRequested)
                    return;
                temperature *= factor;
            }
            var before = state.Cost;
            state.Begin();
            if (!moves.Next())
            {
                state.Revert();
                continue;
            }
            state.Settle();
            if (state.Cost > before && state.Cost - before > -temperature * Math.Log(1 - draw.Unit()))
                state.Revert();
            else if (state.Cost < best)
                Keep();
        }
    }

    /// <summary>The first temperature accepts a usual loss of a random change; the last accepts almost nothing.</summary>
    private (double Hot, double Cold) Temperatures(Moves moves)
    {
        List<long> losses = [];
        for (var probe = 0; probe < 2000; probe++)
        {
            var before = state.Cost;
            state.Begin();
            if (moves.Next())
            {
                state.Settle();
                if (state.Cost > before)
                    losses.Add(state.Cost - before);
            }
            state.Revert();
        }
        losses.Sort();
        var cold = Math.Max(1, tables.LeastCost) * 0.15;
        var hot = losses.Count > 0 ? losses[losses.Count / 2] : tables.LeastCost;
        return (Math.Max(hot, cold * 10), cold);
    }

    private void Keep()
    {
        best = state.Cost;
        bestBlock = [.. state.BlockOf];
        bestSlot = [.. state.SlotOf];
    }

    private void Restore()
    {
        state.Begin();
        for (var submission = 0; submission < tables.Count; submission++)
        {
            if (state.BlockOf[submission] >= 0)
                state.Take(submission);
        }
        for (var submission = 0; submission < tables.Count; submission++)
        {
            if (bestBlock[submission] >= 0)
                state.Put(submission, bestBlock[submission], bestSlot[submission]);
        }
        state.Settle();
    }

    private TimetablePlace? Place(int submission) =>
        bestBlock[submission] is >= 0 and var block ? new(tables.SessionOf[block], tables.RoomOf[block], bestSlot[submission]) : null;
}
