using Juluo.Networks.Statistics;

namespace Juluo.Networks.Assignment;

/// <summary>
/// First seats of all rounds. If everyone attends all rounds, the k-th person of each table moves k tables on after each round, which repeats no pair where the number of tables
/// has no small factor (Dotú and Van Hentenryck 2005, "Scheduling social golfers locally"). Other starts are drawn.
/// </summary>
internal sealed class RoundsStart(RoundsTask task, RoundsState state, SeededRandom random)
{
    /// <summary>Returns people in their seats, those who need it at accessible tables, and the rest on the waiting list.</summary>
    internal int[][] Shifted(RoundPlan plan)
    {
        int[] tables = [.. Enumerable.Range(0, plan.Sizes.Length).Where(t => plan.Sizes[t] > 0).OrderByDescending(t => plan.Sizes[t])];
        var order = Enumerable.Range(0, task.People).ToArray();
        random.Shuffle(order);
        var largest = tables.Length > 0 ? plan.Sizes[tables[0]] : 0;
        // As many tables as people at each: after that many rounds, the people in the same place form the tables.
        var square = tables.Length == largest && tables.All(t => plan.Sizes[t] == largest);
        var seats = new int[task.Rounds][];
        for (var round = 0; round < task.Rounds; round++)
        {
            seats[round] = Empty();
            var next = 0;
            for (var place = 0; place < largest; place++)
            {
                var count = tables.TakeWhile(t => plan.Sizes[t] > place).Count();
                for (var at = 0; at < count; at++)
                {
                    var (table, seat) = square && round == largest ? (place, at) : ((at + (round * place)) % count, place);
                    seats[round][state.First(tables[table]) + seat] = order[next++];
                }
            }
            MakeAccessible(seats[round]);
        }
        return seats;
    }

    /// <summary>Returns people in drawn seats.</summary>
    internal int[][] Drawn(IReadOnlyList<RoundPlan> plans) => [.. plans.Select((plan, round) => Drawn(plan, round))];

    /// <summary>Returns people in drawn seats of one round.</summary>
    internal int[] Drawn(RoundPlan plan, int round)
    {
        var seats = Empty();
        int[] order = [.. task.Attending(round)];
        random.Shuffle(order);
        // People who need it come first, and accessible tables are filled first.
        order = [.. order.OrderBy(person => task.NeedsAccessible(person) ? 0 : 1)];
        int[] waiting = [.. order.Take(order.Count(task.NeedsAccessible)).Skip(plan.Needing)];
        int[] seated = [.. order.Except(waiting)];
        var next = 0;
        foreach (var table in Enumerable.Range(0, plan.Sizes.Length).OrderBy(t => task.Tables[t].IsAccessible ? 0 : 1))
        {
            for (var seat = 0; seat < plan.Sizes[table]; seat++)
            {
                seats[state.First(table) + seat] = seated[next++];
            }
        }
        var at = state.First(state.Waiting);
        foreach (var person in waiting.Concat(seated[next..]))
        {
            seats[at++] = person;
        }
        return seats;
    }

    private int[] Empty()
    {
        var seats = new int[state.Seats[0].Length];
        Array.Fill(seats, -1);
        return seats;
    }

    private void MakeAccessible(int[] seats)
    {
        int[] free = [.. Where(accessible: true, needed: false)];
        random.Shuffle(free);
        foreach (var (at, seat) in Where(accessible: false, needed: true).ToArray().Index())
        {
            (seats[seat], seats[free[at]]) = (seats[free[at]], seats[seat]);
        }

        IEnumerable<int> Where(bool accessible, bool needed) =>
            Enumerable
                .Range(0, state.First(state.Waiting))
                .Where(seat =>
                    seats[seat] >= 0
                    && task.Tables[state.Table(seat)].IsAccessible == accessible
                    && task.NeedsAccessible(seats[seat]) == needed
                );
    }
}
