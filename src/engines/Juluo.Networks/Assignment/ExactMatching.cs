using System.Numerics;

namespace Juluo.Networks.Assignment;

/// <summary>
/// One connected component of a b-matching, solved exactly. Pairs are decided in the order in which a walk through the component meets them; past decisions matter to the
/// rest only through the remaining capacity, so for each such state the best way to reach it is enough.
/// </summary>
internal sealed class ExactMatching
{
    // Sums of the same values in a different order differ by less than this, relative to the greatest of them.
    private const double Rounding = 1e-12;

    private readonly Edge[] pairs;
    private readonly int[] room;
    private readonly int[] places;

    // Pairs of each node, best first.
    private readonly int[][] best;

    internal ExactMatching(Edge[] pairs, int[] room)
    {
        var order = Walk(pairs);
        places = [.. order.OrderBy(x => x.Value).Select(x => x.Key)];
        this.room = [.. places.Select(node => room[node])];
        this.pairs =
        [
            .. pairs
                .Select(pair => new Edge(Math.Min(order[pair.A], order[pair.B]), Math.Max(order[pair.A], order[pair.B]), pair.Weight))
                .OrderBy(pair => (pair.A, pair.B)),
        ];
        best =
        [
            .. this.room.Select(
                (_, node) =>
                    Enumerable
                        .Range(0, pairs.Length)
                        .Where(at => this.pairs[at].A == node || this.pairs[at].B == node)
                        .OrderByDescending(at => this.pairs[at].Weight)
                        .ToArray()
            ),
        ];
    }

    /// <param name="known">A total that is known to be reachable.</param>
    /// <param name="stop">Cancels between pairs.</param>
    internal IEnumerable<Edge> Solve(double known, CancellationToken stop)
    {
        var start = new State(Clamped([.. room.Select(x => (char)Math.Min(x, char.MaxValue))], 0), 0, 0);
        var states = new Dictionary<string, State> { [start.Room] = start };
        for (var at = 0; at < pairs.Length; at++)
        {
            stop.ThrowIfCancellationRequested();
            var next = new Dictionary<string, State>();
            foreach (var state in states.Values)
            {
                Keep(next, state.Room.ToCharArray(), state.Value, state.Taken, at + 1, known);
                var (a, b, value) = pairs[at];
                if (state.Room[a] > 0 && state.Room[b] > 0)
                {
                    var left = state.Room.ToCharArray();
                    left[a]--;
                    left[b]--;
                    Keep(next, left, state.Value + value, state.Taken | (1UL << at), at + 1, known);
                }
            }
            states = next;
        }
        // No pairs remain, so every capacity has been clamped to zero and one state is left.
        var last = states.Values.Single();
        return Enumerable.Range(0, pairs.Length).Where(at => (last.Taken >> at & 1) == 1).Select(at => Named(pairs[at]));
    }

    private void Keep(Dictionary<string, State> states, char[] left, double value, ulong taken, int from, double known)
    {
        if (value + Bound(left, from) < known * (1 - Rounding))
        {
            return;
        }
        var room = Clamped(left, from);
        if (
            !states.TryGetValue(room, out var there)
            || (value, BitOperations.PopCount(there.Taken)).CompareTo((there.Value, BitOperations.PopCount(taken))) > 0
        )
        {
            states[room] = new(room, value, taken);
        }
    }

    /// <summary>Upper bound on the value still to come: half of what every node would take if it alone could choose.</summary>
    private double Bound(char[] left, int from)
    {
        var sum = 0.0;
        for (var node = 0; node < left.Length; node++)
        {
            int wanted = left[node];
            foreach (var at in best[node])
            {
                if (wanted == 0)
                {
                    break;
                }
                if (at >= from && left[pairs[at].A] > 0 && left[pairs[at].B] > 0)
                {
                    sum += pairs[at].Weight;
                    wanted--;
                }
            }
        }
        return sum / 2;
    }

    /// <summary>Normalises a state: capacity beyond the number of pairs still to come makes no difference, so such states count as the same.</summary>
    private string Clamped(char[] left, int from)
    {
        Span<int> toCome = stackalloc int[left.Length];
        toCome.Clear();
        for (var at = from; at < pairs.Length; at++)
        {
            toCome[pairs[at].A]++;
            toCome[pairs[at].B]++;
        }
        for (var node = 0; node < left.Length; node++)
        {
            left[node] = (char)Math.Min(left[node], toCome[node]);
        }
        return new string(left);
    }

    private Edge Named(Edge pair) =>
        places[pair.A] < places[pair.B]
            ? new(places[pair.A], places[pair.B], pair.Weight)
            : new(places[pair.B], places[pair.A], pair.Weight);

    /// <summary>Numbers the nodes in breadth-first order, so that few nodes are partly decided at any time.</summary>
    private static Dictionary<int, int> Walk(Edge[] pairs)
    {
        var order = new Dictionary<int, int>();
        var waiting = new Queue<int>([pairs.Min(pair => pair.A)]);
        while (waiting.TryDequeue(out var node))
        {
            if (order.TryAdd(node, order.Count))
            {
                foreach (var pair in pairs.Where(pair => pair.A == node || pair.B == node))
                {
                    waiting.Enqueue(pair.A == node ? pair.B : pair.A);
                }
            }
        }
        return order;
    }

    private readonly record struct State(string Room, double Value, ulong Taken);
}
