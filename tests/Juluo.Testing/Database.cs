using Npgsql;

namespace Juluo.Testing;

/// <summary>A real PostgreSQL database with every module's schema for one test class: empty, and used by another class afterwards (<see cref="DatabasePool"/>); or a copy of a furnished one, dropped afterwards.</summary>
public sealed class Database : IAsyncLifetime
{
    private PooledDatabase? mine;
    private bool isCopy;

    private PooledDatabase Mine => mine ?? throw new InvalidOperationException("Not started.");

    public string Name => Mine.Name;

    /// <summary>The connection of the program: owner of the database, row-level security forced.</summary>
    public string ConnectionString => Mine.ConnectionString;

    /// <summary>A superuser's connection, to read what the program itself may not see.</summary>
    public string MaintenanceConnectionString => Mine.MaintenanceConnectionString;

    /// <summary>The program's connections, which stay open after the test class.</summary>
    public NpgsqlDataSource Source => Mine.Source;

    public Task InitializeAsync() => InitializeAsync(null);

    /// <param name="furnished">The name of a database given to <see cref="Rest"/>, to be copied; null for an empty one.</param>
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

    /// <summary>Runs SQL as a superuser and returns its first value; parameters are $1, $2 …</summary>
    public async Task<T?> Ask<T>(string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>Runs SQL as a superuser; returns the number of changed rows.</summary>
    public async Task<int> Do(string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs SQL in a transaction as a superuser, and holds its locks until it is disposed of.</summary>
    public async Task<NpgsqlConnection> Hold(string sql)
    {
        var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("begin; " + sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Closes it, so that copies can be made: a template must have no connections. The next run deletes it.</summary>
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
