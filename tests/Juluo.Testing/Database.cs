using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Testing;

/// <summary>A real PostgreSQL database of one test class, with every room's schema: a clone of a template, dropped afterwards.</summary>
public sealed class Database : IAsyncLifetime
{
    private PrivateCluster? cluster;

    public string Name { get; private set; } = "";

    /// <summary>As the program signs in: owner of the database, row-level security forced.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>As a superuser, to look at what the program itself may not see.</summary>
    public string MaintenanceConnectionString { get; private set; } = "";

    public Task InitializeAsync() => InitializeAsync(null);

    /// <param name="furnished">The name of one that was put to <see cref="Rest"/>, of which this is to be a copy.</param>
    public async Task InitializeAsync(string? furnished)
    {
        (cluster, Name) = await TestCluster.Clone(furnished);
        ConnectionString = cluster.ConnectionString(Name);
        // Without a look at the database's types, which takes as long as what most tests ask.
        MaintenanceConnectionString = $"{cluster.MaintenanceConnectionString(Name)};Server Compatibility Mode=NoTypeLoading";
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
        await Leave();
        return Name;
    }

    public async Task DisposeAsync()
    {
        if (cluster is null)
            return;
        await Leave();
        await cluster.DropDatabase(Name);
    }

    private async Task Leave()
    {
        foreach (var used in (string[])[ConnectionString, MaintenanceConnectionString])
        {
            await using var connection = new NpgsqlConnection(used);
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
