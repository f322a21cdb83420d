using Juluo.Postgres.Cluster;

namespace Juluo.Bench;

/// <summary>A database server for one bench, with all its files in one folder, which is deleted with it.</summary>
public sealed class BenchCluster : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("juluo-bench").FullName;
    private PrivateCluster cluster = null!;

    public string Files => Path.Combine(folder, "files");

    /// <summary>The folder for files of programs that are started beside it.</summary>
    public string Data => Path.Combine(folder, "data");

    public static async Task<BenchCluster> Start()
    {
        var made = new BenchCluster();
        // For root, the server runs as another user: without access to this folder, its data would be stored elsewhere and remain.
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

    /// <summary>Restarts the server after <see cref="Kill"/>.</summary>
    public async Task StartAgain() => cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"), TimeProvider.System);

    /// <summary>Kills the server with -9; unfinished work of its processes is lost.</summary>
    public void Kill()
    {
        var pid = File.ReadLines(Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories).Single()).First();
        using var process = System.Diagnostics.Process.GetProcessById(int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>A database with the tables of all modules.</summary>
    /// <returns>The connection string.</returns>
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
