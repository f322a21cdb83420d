namespace Juluo.Postgres;

/// <summary>There was no connection for this client in the time that a page waits.</summary>
public sealed class ConnectionsBusy() : Exception("All connections that this client may hold are in use.");

/// <summary>
/// Divides the connections of the pool, so that no client can take those of others: one client holds an eighth at most, all who are not known together two fifths, and all pages together four fifths.
/// A unit of work beside a page's own takes of another tenth: it is never waited for by one who holds a place there, so those who hold one finish, and none starves. The last tenth is for
/// workers, and for single statements outside of a unit of work (sessions, questions, tries at signing in), of which a request has one at a time and waits for nothing else meanwhile.
/// Who asks for more waits in line, and gives up after <see cref="Patience"/>.
/// </summary>
public sealed class ConnectionShares
{
    public static readonly Duration Patience = Duration.FromSeconds(10);

    private static readonly AsyncLocal<Client?> Request = new();

    private readonly FairTurns turns;
    private readonly FairTurns beside;

    public ConnectionShares(NpgsqlDataSource source)
        : this(new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize) { }

    /// <param name="pool">How many connections the pool has; 1 or more.</param>
    internal ConnectionShares(int pool)
    {
        turns = new(AtLeast(pool * 4 / 5), AtLeast(pool / 8), AtLeast(pool * 2 / 5));
        beside = new(AtLeast(pool / 10), AtLeast(pool / 25), AtLeast(pool / 20));
    }

    /// <summary>Whose request the present flow of control answers; null: a worker's, or our own. What is begun within it beside the page's unit of work is counted as theirs.</summary>
    public static Client? Asking
    {
        get => Request.Value;
        set => Request.Value = value;
    }

    /// <returns>The client's place, until it is disposed of.</returns>
    /// <exception cref="ConnectionsBusy">None came free in time.</exception>
    public Task<IDisposable> Take(Client client, CancellationToken stop) => Take(turns, client, stop);

    /// <summary>A place for a second connection. Do not ask for one with such a place in hand.</summary>
    /// <returns>Until it is disposed of; null outside of a request.</returns>
    /// <exception cref="ConnectionsBusy">None came free in time.</exception>
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

    // A form that is refused reads its page beside what is being undone: with fewer than two, a pool of a few would stand still.
    private static int AtLeast(int places) => Math.Max(2, places);
}
