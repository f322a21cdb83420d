namespace Juluo.Postgres.Cluster;

/// <summary>
/// Juluo's own PostgreSQL, for installations that have not configured one: created on first use, reached by a Unix socket only, never run as root. Processes share
/// it: the first starts it, the last stops it, and a killed one leaves nothing that prevents the next start.
/// </summary>
public sealed partial class PrivateCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly ClusterHome home;
    private readonly Binaries binaries;
    private readonly ClusterSettings settings;
    private readonly TimeProvider time;
    private FileLock? users;

    private PrivateCluster(
        ClusterHome home,
        Binaries binaries,
        ClusterSettings settings,
        TimeProvider time,
        FileLock users,
        string socketDirectory
    )
    {
        this.home = home;
        this.binaries = binaries;
        this.settings = settings;
        this.time = time;
        this.users = users;
        SocketDirectory = socketDirectory;
    }

    /// <summary>The directory of the socket, for psql -h.</summary>
    public string SocketDirectory { get; }

    public string LogDirectory => home.Log;

    /// <summary>PostgreSQL's major version.</summary>
    public int Version => binaries.Version;

    /// <summary>Starts the cluster of a directory, or joins it if another process has started it. Throws <see cref="ClusterException"/> with a readable message.</summary>
    public static async Task<PrivateCluster> Start(
        string directory,
        TimeProvider time,
        IProgress<string>? progress = null,
        ClusterSettings? settings = null,
        CancellationToken stop = default
    )
    {
        settings ??= ClusterSettings.Kept;
        var at = await ClusterHome.Prepare(directory, settings, stop);
        var programs = settings.Programs is { } programsAt
            ? new Binaries(programsAt, Binaries.VersionOf(programsAt))
            : Binaries.For(at.Data);
        using var starting = await FileLock.Wait(() => FileLock.TryExclusive(at.StartLock), time, Patience, stop) ?? throw Busy(at);
        var joined = await FileLock.Wait(() => FileLock.TryShared(at.UsersLock), time, Patience, stop) ?? throw Busy(at);
        try
        {
            var socketDirectory = await Bring(at, programs, settings, time, progress, stop);
            Watcher.Send(at, programs);
            var cluster = new PrivateCluster(at, programs, settings, time, joined, socketDirectory);
            await cluster.Furnish(progress, stop);
            cluster.tending = cluster.Tend(progress);
            return cluster;
        }
        catch
        {
            joined.Dispose();
            throw;
        }
    }

    /// <summary>Returns the connection string of the databases' owner; transactions for a community then switch to <see cref="ClusterRoles.Application"/>.</summary>
    public string ConnectionString(string database) => Connection(database, ClusterRoles.Owner).ConnectionString;

    /// <summary>Returns the connection string for maintenance: backup, restore, extensions. Never for serving requests.</summary>
    public string MaintenanceConnectionString(string database) =>
        // The superuser has the same name as the ground layer's schema: without this, unqualified names would be resolved, and created, in that schema.
        new NpgsqlConnectionStringBuilder(Connection(database, ClusterRoles.Superuser).ConnectionString)
        {
            SearchPath = "public",
        }.ConnectionString;

    /// <summary>Leaves the cluster. The last process that leaves stops the server. Further calls do nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref users, null) is not { } mine)
            return;
        await leaving.CancelAsync();
        await tending;
        leaving.Dispose();
        NpgsqlConnection.ClearAllPools();
        mine.Dispose();
        await StopWhenUnused();
    }

    private NpgsqlConnectionStringBuilder Connection(string database, string role) =>
        new()
        {
            Host = SocketDirectory,
            Port = 5432,
            Database = database,
            Username = role,
            ApplicationName = "juluo",
        };

    private static ClusterException Busy(ClusterHome home) => new(new ClusterProblem.Busy(home.Directory, (int)Patience.TotalSeconds));
}
