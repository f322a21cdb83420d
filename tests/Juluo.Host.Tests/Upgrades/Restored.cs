using System.Diagnostics;
using System.IO.Compression;
using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Host.Tests;

/// <summary>A database beside a test's own, from a dump in this folder, or empty.</summary>
internal sealed class Restored : IAsyncDisposable
{
    private readonly Database beside;

    private Restored(Database beside, string name)
    {
        (this.beside, Name) = (beside, name);
        ConnectionString = Named(beside.ConnectionString);
        Maintenance = Named(beside.MaintenanceConnectionString);
    }

    public string Name { get; }

    /// <summary>The connection of the program.</summary>
    public string ConnectionString { get; }

    private string Maintenance { get; }

    public static async Task<Restored> Empty(Database beside, string purpose)
    {
        var name = $"{beside.Name}_{purpose}";
        await beside.Do($"create database {name} template {PrivateCluster.Template} owner {ClusterRoles.Owner}");
        return new(beside, name);
    }

    /// <param name="dump">A file of this folder: the output of pg_dump as SQL, compressed.</param>
    public static async Task<Restored> From(Database beside, string dump, string purpose)
    {
        var made = await Empty(beside, purpose);
        var at = new NpgsqlConnectionStringBuilder(made.Maintenance);
        using var psql = Process.Start(
            new ProcessStartInfo(
                "psql",
                ["-q", "-1", "-v", "ON_ERROR_STOP=1", "-h", at.Host!, "-p", $"{at.Port}", "-U", at.Username!, "-d", made.Name]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var said = psql.StandardOutput.ReadToEndAsync();
        var wrong = psql.StandardError.ReadToEndAsync();
        await using (var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "Juluo.Host.Tests", "Upgrades", dump)))
        await using (var sql = new GZipStream(file, CompressionMode.Decompress))
            await sql.CopyToAsync(psql.StandardInput.BaseStream);
        psql.StandardInput.Close();
        await psql.WaitForExitAsync();
        await said;
        psql.ExitCode.ShouldBe(0, await wrong);
        return made;
    }

    public Task<int> TakeUp() => SchemaFiles.Apply(ConnectionString, Modules.App.Modules, SharedSchemas.Earlier);

    /// <summary>Queries as a superuser, past row-level security.</summary>
    public async Task<List<string>> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.List(r => r.GetString(0), default);
    }

    public async Task Do(string sql)
    {
        await using var connection = new NpgsqlConnection(Maintenance);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The number of rows of each table; partitions count with their table.</summary>
    public async Task<Dictionary<string, long>> Counts()
    {
        var tables = await Ask(
            "select format('%I.%I', relnamespace::regnamespace, relname) from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace::regnamespace::text !~ '^(pg_|information_schema$|public$)'"
        );
        var counted = await Ask(string.Join(" union all ", tables.Select(t => $"select '{t} ' || count(*) from {t}")));
        return counted
            .Select(line => line.Split(' '))
            .ToDictionary(
                parts => parts[0],
                parts => long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );
    }

    public async ValueTask DisposeAsync() => await beside.Do($"drop database if exists {Name} with (force)");

    // Without a pool, because a database that is copied or dropped must have no connections.
    private string Named(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = Name, Pooling = false }.ConnectionString;
}
