using Juluo.Postgres.Cluster;

namespace Juluo.Bench;

/// <summary>A database server for one bench, with all it writes in one folder, which goes with it.</summary>
public sealed class BenchCluster : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-bench").FullName;
    private PrivateCluster cluster = null!;

    public string Files => Path.Combine(folder, "files");

    /// <summary>Where programs that are started beside it keep what they need.</summary>
    public string Data => Path.Combine(folder, "data");

    public static async Task<BenchCluster> Start()
    {
        var made = new BenchCluster();
        // The server of whoever is root runs as somebody else: were it not let in, its data would be kept elsewhere and stay behind.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                made.folder,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.GroupExecute
                    | UnixFileMode.OtherExecute
            );
        await made.StartAgain();
        return made;
    }

    /// <summary>After <see cref="Kill"/>.</summary>
    public async Task StartAgain() => cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"), TimeProvider.System);

    /// <summary>kill -9 of the server itself; what its processes were doing is lost with it.</summary>
    public void Kill()
    {
        var pid = File.ReadLines(Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories).Single()).First();
        using var process = System.Diagnostics.Process.GetProcessById(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>A database with the tables of all rooms.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> Furnish(string database)
    {
        await cluster.EnsureDatabase(database);
        await SchemaFiles.Apply(cluster.ConnectionString(database), Modules.App.Modules);
        return cluster.ConnectionString(database);
    }

    public string MaintenanceConnectionString(string database) => cluster.MaintenanceConnectionString(database);

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
