using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Testing;

/// <summary>The one PostgreSQL of a test run: every test process joins it, the last one to leave stops it.</summary>
internal static class TestCluster
{
    private const string Prefix = "test_";
    private static readonly Lazy<Task<(PrivateCluster Cluster, string Template)>> Running = new(Begin);
    private const string Memory = "/dev/shm";
    private const long RoomNeeded = 4L << 30;
    private static int made;

    /// <summary>Clones a template under a new name; the name contains the process id, so that a killed run's databases can be recognised.</summary>
    /// <param name="furnished">A database without connections; null for the one with all modules' schema.</param>
    public static async Task<(PrivateCluster Cluster, string Name)> Clone(string? furnished = null)
    {
        var (cluster, template) = await Running.Value;
        var name = $"{Prefix}{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        await cluster.CreateDatabase(name, furnished ?? template);
        return (cluster, name);
    }

    private static async Task<(PrivateCluster, string)> Begin()
    {
        var cluster = await PrivateCluster.Start(Home(), TimeProvider.System, settings: ClusterSettings.ForTests);
        // Not pooled: a connection waiting in the pool would keep the lock, and other test processes waiting, until the pool closes it.
        var sweeping = new NpgsqlConnectionStringBuilder(cluster.MaintenanceConnectionString("postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(sweeping.ConnectionString);
        await connection.OpenAsync();
        // Test processes start together: one at a time cleans up and makes the template.
        await using var alone = new NpgsqlCommand("select pg_advisory_lock(7391402)", connection) { CommandTimeout = 0 };
        await alone.ExecuteNonQueryAsync();
        var template = await TestTemplate.Ensure(cluster);
        foreach (var name in await Databases(connection))
        {
            if (IsLeftOver(name))
                await cluster.DropDatabase(name);
        }
        return (cluster, template);
    }

    private static async Task<List<string>> Databases(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand($"select datname from pg_database where datname like '{Prefix}%'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>
    /// In memory if there is room: a test run makes and drops hundreds of databases of 1,300 files each, and a disk's file system spends longer on the files than PostgreSQL on the rows.
    /// JULUO_TEST_CLUSTER names another directory.
    /// </summary>
    private static string Home()
    {
        if (Environment.GetEnvironmentVariable("JULUO_TEST_CLUSTER") is { Length: > 0 } chosen)
            return chosen;
        var memory = new DriveInfo(Memory);
        // By checkout, because two may be tested at once; by user, because another's directory is not accessible.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName} {Repository.Root}")))[..12];
        return memory.DriveFormat == "tmpfs" && memory.AvailableFreeSpace > RoomNeeded
            ? Path.Combine(Memory, $"juluo-test-{name}", "postgres")
            : Path.Combine(Repository.Root, "var", "test", "postgres");
    }

    private static bool IsLeftOver(string name) =>
        int.TryParse(name.AsSpan(Prefix.Length, name.LastIndexOf('_') - Prefix.Length), CultureInfo.InvariantCulture, out var process)
        && !Directory.Exists($"/proc/{process}");
}
