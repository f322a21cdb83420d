namespace Juluo.Postgres;

/// <summary>
/// Connections for listening to notifications. A pooler in transaction mode (PgBouncer) accepts <c>listen</c> and never delivers: behind one, an installation
/// configures a second connection to the same database that bypasses it.
/// </summary>
/// <param name="source">The regular data source.</param>
/// <param name="past">A connection string that leads directly to the database; null if the regular one does.</param>
public sealed class ListenConnections(NpgsqlDataSource source, string? past)
{
    private const string Probe = "juluo_check";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>True if notifications use a separate connection string, past a connection pooler.</summary>
    public bool Separate => !string.IsNullOrWhiteSpace(past);

    public async Task<NpgsqlConnection> Open(CancellationToken stop)
    {
        if (!Separate)
            return await source.OpenConnectionAsync(stop);
        // The connection remains open while the program runs, so it is not pooled.
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

    /// <summary>Rounds up to whole milliseconds, at least one: the driver truncates fractions, and treats zero as infinite.</summary>
    internal static TimeSpan Whole(TimeSpan left) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left.TotalMilliseconds)));

    /// <summary>Sends a notification over the regular connection and listens for it here.</summary>
    /// <returns>False if it did not arrive within two seconds.</returns>
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
