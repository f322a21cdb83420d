using Npgsql;

namespace Juluo.Testing;

/// <summary>A real PostgreSQL database with every module's schema that a test class has to itself: empty, and used by another class afterwards (<see cref="DatabasePool"/>); or a copy of a furnished one, dropped afterwards.</summary>
public sealed class Database : IAsyncLifetime
{
    private PooledDatabase? mine;
    private bool isCopy;

    private PooledDatabase Mine => mine ?? throw new InvalidOperationException("Not started.");

    public string Name => Mine.Name;

    /// <summary>As the program signs in: owner of the database, row-level security forced.</summary>
    public string ConnectionString => Mine.ConnectionString;

    /// <summary>As a superuser, to look at what the program itself may not see.</summary>
    public string MaintenanceConnectionString => Mine.MaintenanceConnectionString;

    /// <summary>Connections as the program signs in, which stay open when the test class is over.</summary>
    public NpgsqlDataSource Source => Mine.Source;

    public Task InitializeAsync() => InitializeAsync(null);

    /// <param name="furnished">The name of one that was put to <see cref="Rest"/>, of which this is to be a copy; null: an empty one.</param>
    public async Task InitializeAsync(string? furnished)
    {
        isCopy = furnished is not null;
        mine = furnished is null ? await DatabasePool.Take() : await PooledDatabase.Copy(furnished);
    }

    public async Task<NpgsqlConnection> Open(CancellationToken stop = default)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    /// <summary>Runs SQL as a superuser and gives its first value; parameters are $1, $2 …</summary>
    public async Task<T?> Ask<T>(string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>Runs SQL as a superuser; gives the number of rows it changed.</summary>
    public async Task<int> Do(string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs SQL in a transaction as a superuser, and keeps what it holds until it is disposed of.</summary>
    public async Task<NpgsqlConnection> Hold(string sql)
    {
        var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("begin; " + sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Leaves it, so that copies can be made of it: a template must have nobody in it. It is swept away by the next run.</summary>
    public async Task<string> Rest()
    {
        await Mine.Leave();
        return Name;
    }

    public async Task DisposeAsync()
    {
        if (mine is null)
            return;
        if (isCopy)
            await mine.Drop();
        else
            await DatabasePool.Return(mine);
    }
}
