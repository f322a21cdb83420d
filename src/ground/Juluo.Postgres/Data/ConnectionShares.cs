using Npgsql;

namespace Juluo.Postgres;

/// <summary>There was no connection for this client in the time that a page waits.</summary>
public sealed class ConnectionsBusy() : Exception("All connections that this client may hold are in use.");

/// <summary>
/// Divides the connections of the pool, so that no client can take those of others: one client holds an eighth at most, all who are not known together two fifths, and all pages together four fifths.
/// The rest is for workers. Who asks for more waits in line, and gives up after <see cref="Patience"/>.
/// </summary>
public sealed class ConnectionShares
{
    public static readonly Duration Patience = Duration.FromSeconds(10);

    private readonly FairTurns turns;

    public ConnectionShares(NpgsqlDataSource source)
        : this(new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize) { }

    /// <param name="pool">How many connections the pool has; 1 or more.</param>
    internal ConnectionShares(int pool) => turns = new(AtLeast(pool * 4 / 5), AtLeast(pool / 8), AtLeast(pool * 2 / 5));

    /// <returns>The client's place, until it is disposed of.</returns>
    /// <exception cref="ConnectionsBusy">None came free in time.</exception>
    public async Task<IDisposable> Take(Client client, CancellationToken stop)
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
