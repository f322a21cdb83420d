namespace Juluo.Timetables.Search;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with a geometric schedule, so that costs of very different sizes are settled one after the other, and with
/// reheating from the best arrangement.
/// </summary>
internal sealed class Annealing(SearchTables tables, SeededDraw draw, CancellationToken stop)
{
    private const int Check = 256; // number of steps between two looks at the token
    private const double Guide = 0.25; // cost of each session that a track skips, as part of the cost of a track that skips any

    // Part of the steps of each round, and its first temperature on the logarithmic scale from the coldest (0) to the hottest (1).
    private static readonly (double Share, double Heat)[] Rounds = [(0.3, 1), (0.3, 1), (0.2, 0.8), (0.2, 0.6)];
    private readonly SearchState state = new(tables);
    private int[] bestBlock = [];
    private int[] bestSlot = [];
    private long best = long.MaxValue;
    private int bestUnplaced = int.MaxValue;

    internal TimetablePlace?[] Run(long steps)
    {
        if (tables.Count == 0 || tables.Blocks == 0)
            return new TimetablePlace?[tables.Count];
        new Beginning(tables, state, draw).Place();
        Keep();
        var moves = new Moves(tables, state, draw);
        var (hot, cold) = Temperatures(moves);
        foreach (var (share, heat) in Rounds)
        {
            Restore();
            Round(moves, (long)(steps * share), cold * Math.Pow(hot / cold, heat), cold);
        }
        return [.. Enumerable.Range(0, tables.Count).Select(Place)];
    }

    private void Round(Moves moves, long steps, double from, double to)
    {
        var guide = tables.Task.ScatteredTracksCost * Guide;
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
            var before = state.Cost + (state.Skipped * guide);
            state.Begin();
            if (!moves.Next())
            {
                state.Revert();
                continue;
            }
            state.Settle();
            var loss = state.Cost + (state.Skipped * guide) - before;
            if (loss > 0 && loss > -temperature * Math.Log(1 - draw.Unit()))
                state.Revert();
            else if (state.Unplaced < bestUnplaced || (state.Unplaced == bestUnplaced && state.Cost < best))
                Keep();
        }
    }

    /// <summary>The hottest temperature accepts a usual loss of a random change; the coldest accepts almost nothing.</summary>
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
        var hot = losses.Count > 0 ? 4 * losses[losses.Count / 2] : tables.LeastCost;
        return (Math.Max(hot, cold * 10), cold);
    }

    private void Keep()
    {
        (best, bestUnplaced) = (state.Cost, state.Unplaced);
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
