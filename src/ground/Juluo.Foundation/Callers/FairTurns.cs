namespace Juluo.Foundation;

/// <summary>
/// A fixed number of places for which clients queue. One client holds a limited number of them, and so do all unidentified clients together, of whom none holds the
/// last of their places unless there is only one. A place that becomes free goes to the client who holds the fewest; among equals, to the one whose last turn is longest ago. So a hundred requests of one client delay another client
/// by one turn. Thread-safe; O(waiting) for each place that becomes free.
/// </summary>
/// <remarks>
/// .NET's <c>ConcurrencyLimiter</c> serves strictly in the order of arrival, so many requests of one client delay all others, and its partitions wake ten times a
/// second in an idle program.
/// </remarks>
/// <param name="places">The number of places, ≥ 1.</param>
/// <param name="mostOfOne">The maximum number of places that one client holds.</param>
/// <param name="mostOfUnknown">The maximum number of places that all unidentified clients hold together.</param>
public sealed class FairTurns(int places, int mostOfOne, int mostOfUnknown)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> held = new(StringComparer.Ordinal);
    private readonly LinkedList<Waiting> line = [];
    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal); // number of the last turn, for clients who wait or hold a place
    private long turns;
    private int taken;
    private int takenByUnknown;

    private sealed class Waiting(Client client)
    {
        public Client Client => client;

        // Continuations run on another thread, not under the lock of the client that returned its place.
        public TaskCompletionSource<IDisposable> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Turn(FairTurns turns, Client client) : IDisposable
    {
        private bool over;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref over, true))
                turns.GiveBack(client);
        }
    }

    /// <returns>The turn; disposing it frees its place.</returns>
    /// <exception cref="OperationCanceledException">The client gave up waiting.</exception>
    public async Task<IDisposable> Take(Client client, CancellationToken stop)
    {
        LinkedListNode<Waiting> waiting;
        lock (gate)
        {
            stop.ThrowIfCancellationRequested();
            if (Fits(client))
                return Enter(client);
            waiting = line.AddLast(new Waiting(client));
        }

        await using var leaving = stop.Register(() => Leave(waiting, stop));
        return await waiting.Value.Turn.Task;
    }

    private bool Fits(Client client)
    {
        var most = client.IsKnown ? mostOfOne : Math.Min(mostOfOne, Math.Max(1, mostOfUnknown - 1));
        return taken < places && held.GetValueOrDefault(client.Key) < most && (client.IsKnown || takenByUnknown < mostOfUnknown);
    }

    private Turn Enter(Client client)
    {
        taken++;
        held[client.Key] = held.GetValueOrDefault(client.Key) + 1;
        last[client.Key] = ++turns;
        takenByUnknown += client.IsKnown ? 0 : 1;
        return new(this, client);
    }

    private void GiveBack(Client client)
    {
        lock (gate)
        {
            taken--;
            takenByUnknown -= client.IsKnown ? 0 : 1;
            if (--held[client.Key] == 0)
                held.Remove(client.Key);
            while (Next() is { } next)
            {
                line.Remove(next);
                next.Value.Turn.SetResult(Enter(next.Value.Client));
            }

            if (taken == 0)
                last.Clear(); // no one is waiting any more
        }
    }

    private LinkedListNode<Waiting>? Next()
    {
        LinkedListNode<Waiting>? best = null;
        var fewest = (Held: int.MaxValue, Last: long.MaxValue);
        for (var at = line.First; at is not null; at = at.Next)
        {
            var client = at.Value.Client;
            var has = (held.GetValueOrDefault(client.Key), last.GetValueOrDefault(client.Key));
            if (has.CompareTo(fewest) < 0 && Fits(client))
                (best, fewest) = (at, has);
        }

        return best;
    }

    private void Leave(LinkedListNode<Waiting> waiting, CancellationToken stop)
    {
        lock (gate)
        {
            if (waiting.List is null) // it already has its turn
                return;
            line.Remove(waiting);
        }

        waiting.Value.Turn.SetCanceled(stop);
    }
}
