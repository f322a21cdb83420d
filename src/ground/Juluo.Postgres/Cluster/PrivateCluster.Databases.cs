namespace Juluo.Postgres.Cluster;

public sealed partial class PrivateCluster
{
    /// <summary>The template of all other databases: empty except for the extensions, which only a superuser may create.</summary>
    public const string Template = "juluo_template";

    public async Task<bool> HasDatabase(string name, CancellationToken stop = default)
    {
        await using var connection = await Maintain("postgres", stop);
        await using var command = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection);
        command.Parameters.AddWithValue(name);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Creates a database that <see cref="ClusterRoles.Owner"/> owns, as a copy of a template without connections.</summary>
    public Task CreateDatabase(string name, string template = Template, CancellationToken stop = default) =>
        Execute("postgres", $"create database {Quoted(name)} owner {ClusterRoles.Owner} template {Quoted(template)}{Strategy}", stop);

    // Copying files takes half as long as copying pages, each of which would be logged; but it first writes all changes in memory to disk, which is little in a test run and may be much in production.
    private string Strategy => settings.Disposable && Version >= 15 ? " strategy file_copy" : "";

    /// <summary>Creates the database if it is missing; returns true if it was created.</summary>
    public async Task<bool> EnsureDatabase(string name, CancellationToken stop = default)
    {
        if (await HasDatabase(name, stop))
            return false;
        try
        {
            await CreateDatabase(name, stop: stop);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            return false; // another process was faster
        }
    }

    /// <summary>Drops a database and ends its sessions; no error if it does not exist.</summary>
    public Task DropDatabase(string name, CancellationToken stop = default) =>
        Execute("postgres", $"drop database if exists {Quoted(name)} with (force)", stop);

    /// <summary>Renames a database atomically: a database created under another name first is never visible incomplete.</summary>
    public Task RenameDatabase(string name, string to, CancellationToken stop = default) =>
        Execute("postgres", $"alter database {Quoted(name)} rename to {Quoted(to)}", stop);

    /// <summary>Creates roles and the template if they are missing, so that a start killed halfway is completed by the next.</summary>
    private async Task Furnish(IProgress<string>? progress, CancellationToken stop)
    {
        await Execute("postgres", ClusterRoles.Ensure, stop);
        await using (var connection = await Maintain("postgres", stop))
        {
            await using var finished = new NpgsqlCommand("select datistemplate from pg_database where datname = $1", connection);
            finished.Parameters.AddWithValue(Template);
            switch (await finished.ExecuteScalarAsync(stop))
            {
                case true:
                    return;
                case null:
                    Say(progress, "Preparing the template database …", "正在準備範本資料庫 …");
                    await Execute("postgres", $"create database {Template} owner {ClusterRoles.Owner} template template0", stop);
                    break;
            }
        }
        foreach (var extension in SchemaFiles.Extensions)
            await Execute(Template, $"create extension if not exists {extension}", stop);
        await Execute("postgres", $"alter database {Template} is_template true", stop);
    }

    private async Task Execute(string database, string sql, CancellationToken stop)
    {
        await using var connection = await Maintain(database, stop);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(stop);
    }

    // Without pooling: an idle session in a template would prevent copying it.
    private async Task<NpgsqlConnection> Maintain(string database, CancellationToken stop)
    {
        var asked = Connection(database, ClusterRoles.Superuser);
        asked.Pooling = false;
        var connection = new NpgsqlConnection(asked.ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
