namespace Juluo.Foundation;

/// <summary>
/// A number of places for which clients wait in line. One client holds only so many of them, and so do all who are not known together; a place that comes free goes to the client who holds
/// the fewest, of those to the one who has had none for longest. So a hundred requests of one client hold up another's by one turn. Thread-safe; O(waiting) for each place that comes free.
/// </summary>
/// <remarks>
/// .NET's <c>ConcurrencyLimiter</c> serves strictly in the order of arrival, which lets a crowd of one client stand before all others, and its partitions wake ten times a second in an idle program.
/// </remarks>
/// <param name="places">How many there are; 1 or more.</param>
/// <param name="mostOfOne">How many one client holds at most.</param>
/// <param name="mostOfUnknown">How many all clients hold together who are not known.</param>
public sealed class FairTurns(int places, int mostOfOne, int mostOfUnknown)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> held = new(StringComparer.Ordinal);
    private readonly LinkedList<Waiting> line = [];
    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal); // the number of the last turn of a client who waits or holds
    private long turns;
    private int taken;
    private int takenByUnknown;

    private sealed class Waiting(Client client)
    {
        public Client Client => client;

        // What is done with the turn runs elsewhere, not under the lock of the client that gave one back.
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

    /// <returns>The turn; its place is given back when it is disposed of.</returns>
    /// <exception cref="OperationCanceledException">The client gave up while it waited.</exception>
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

    private bool Fits(Client client) =>
        taken < places && held.GetValueOrDefault(client.Key) < mostOfOne && (client.IsKnown || takenByUnknown < mostOfUnknown);

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
                last.Clear(); // all who waited have come in
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
            if (waiting.List is null) // it has its turn already
                return;
            line.Remove(waiting);
        }

        waiting.Value.Turn.SetCanceled(stop);
    }
}
