namespace Juluo.Postgres;

/// <summary>
/// Connections on which notifications are listened for. A pooler in transaction mode (PgBouncer) takes <c>listen</c> and never delivers: behind one, an installation names a second way to the same
/// database that goes past it.
/// </summary>
/// <param name="source">The ordinary way.</param>
/// <param name="past">A connection string that leads to the database itself; null: the ordinary way does.</param>
public sealed class ListenConnections(NpgsqlDataSource source, string? past)
{
    private const string Probe = "juluo_check";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A connection string for it was given.</summary>
    public bool Separate => !string.IsNullOrWhiteSpace(past);

    public async Task<NpgsqlConnection> Open(CancellationToken stop)
    {
        if (!Separate)
            return await source.OpenConnectionAsync(stop);
        // It is kept open for as long as the program runs; no pool of its own.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(past) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whole milliseconds, at least one: the driver cuts off the rest, and takes none for “as long as it takes”.</summary>
    internal static TimeSpan Whole(TimeSpan left) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left.TotalMilliseconds)));

    /// <summary>Sends a notification the ordinary way and listens for it here.</summary>
    /// <returns>False: it did not come within two seconds.</returns>
    public async Task<bool> HearsItself(CancellationToken stop)
    {
        await using var connection = await Open(stop);
        var said = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var heard = false;
        connection.Notification += (_, call) => heard |= call.Payload == said;
        await using (var listen = new NpgsqlCommand($"listen {Probe}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        await using (var notify = source.CreateCommand("select pg_notify($1, $2)"))
        {
            notify.Parameters.Add(new() { Value = Probe });
            notify.Parameters.Add(new() { Value = said });
            await notify.ExecuteNonQueryAsync(stop);
        }

        var until = TimeProvider.System.GetTimestamp();
        while (!heard && Patience - TimeProvider.System.GetElapsedTime(until) is var left && left > TimeSpan.Zero)
            await connection.WaitAsync(Whole(left), stop);
        return heard;
    }
}
