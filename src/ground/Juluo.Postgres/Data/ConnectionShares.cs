namespace Juluo.Postgres;

/// <summary>No connection for this client became free within the time that a page waits.</summary>
public sealed class ConnectionsBusy() : Exception("All connections that this client may hold are in use.");

/// <summary>
/// Divides the connections of the pool, so that no client can take those of others: one client holds an eighth at most, and all pages together four fifths.
/// Unidentified clients together hold one more than the machine has processors, two fifths of the pool at most: more of their pages at once would not be served
/// sooner, and would take processor time from members. A unit of work beside a page's own takes from another tenth: no one who holds a place there waits for it
/// again, so those who hold one finish, and none starves. The last tenth is for workers, and for single statements outside of a unit of work (sessions, questions,
/// sign-in attempts), of which a request runs one at a time without waiting for anything else. Clients who want more queue, and give up after
/// <see cref="Patience"/>.
/// </summary>
public sealed class ConnectionShares
{
    public static readonly Duration Patience = Duration.FromSeconds(10);

    private static readonly AsyncLocal<Client?> Request = new();

    private readonly FairTurns turns;
    private readonly FairTurns beside;

    public ConnectionShares(NpgsqlDataSource source)
        : this(new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize, Environment.ProcessorCount) { }

    /// <param name="pool">The number of connections in the pool, ≥ 1.</param>
    /// <param name="processors">The number of processors that serve pages, ≥ 1.</param>
    internal ConnectionShares(int pool, int processors)
    {
        turns = new(AtLeast(pool * 4 / 5), AtLeast(pool / 8), AtLeast(Math.Min(pool * 2 / 5, processors + 1)));
        beside = new(AtLeast(pool / 10), AtLeast(pool / 25), AtLeast(pool / 20));
    }

    /// <summary>
    /// The client whose request the current flow of control serves; null for workers and our own work. A unit of work begun within it beside the page's own is counted
    /// as the client's.
    /// </summary>
    public static Client? Asking
    {
        get => Request.Value;
        set => Request.Value = value;
    }

    /// <returns>The client's place, released by disposing it.</returns>
    /// <exception cref="ConnectionsBusy">None became free in time.</exception>
    public Task<IDisposable> Take(Client client, CancellationToken stop) => Take(turns, client, stop);

    /// <summary>Takes a place for a second connection. Must not be called while holding such a place.</summary>
    /// <returns>The place, released by disposing it; null outside of a request.</returns>
    /// <exception cref="ConnectionsBusy">None became free in time.</exception>
    public async Task<IDisposable?> TakeBeside(CancellationToken stop)
    {
        if (Asking is not { } client)
            return null;
        HeldLock.Refuse("waiting for a second connection");
        return await Take(beside, client, stop);
    }

    private static async Task<IDisposable> Take(FairTurns turns, Client client, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(Patience.ToTimeSpan());
        try
        {
            return await turns.Take(client, waiting.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ConnectionsBusy();
        }
    }

    // A refused form reads its page beside the unit of work that is being rolled back: with fewer than two places, a small pool would deadlock.
    private static int AtLeast(int places) => Math.Max(2, places);
}
