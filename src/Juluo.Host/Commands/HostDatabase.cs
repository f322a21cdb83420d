using Juluo.Postgres.Cluster;

namespace Juluo.Host.Commands;

/// <summary>The database of a command: the configured one (<c>ConnectionStrings__Juluo</c>), otherwise that of the private cluster, with the schema applied; or the demo's.</summary>
internal sealed class HostDatabase : IAsyncDisposable
{
    private const string Name = "juluo";

    private readonly PrivateCluster? cluster;
    private readonly string name;

    private HostDatabase(string connectionString, PrivateCluster? cluster, string name, TimeProvider time) =>
        (ConnectionString, this.cluster, this.name, Time) = (connectionString, cluster, name, time);

    public string ConnectionString { get; }

    public bool IsDemo => name == DemoDatabase.Name;

    /// <summary>The clock for this database: the demo's is on a Thursday morning.</summary>
    public TimeProvider Time { get; }

    /// <summary>The connection for maintenance: in a private cluster, backup and restore need more rights than the program's own role.</summary>
    public string MaintenanceConnectionString => cluster?.MaintenanceConnectionString(name) ?? ConnectionString;

    /// <summary>The folder for all data of this installation: <c>Juluo__Data</c>, otherwise <c>var</c> in the current folder.</summary>
    public static string DataFolder => Path.GetFullPath(Environment.GetEnvironmentVariable("Juluo__Data") ?? "var");

    public static async Task<HostDatabase> Open(CancellationToken stop, bool demo = false, bool applySchema = true)
    {
        if (demo)
            return await OpenDemo(stop);
        PrivateCluster? own = null;
        var connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__Juluo");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            own = await Cluster(stop);
            await own.EnsureDatabase(Name, stop);
            connectionString = own.ConnectionString(Name);
        }

        try
        {
            _ = new NpgsqlConnectionStringBuilder(connectionString);
            if (applySchema)
                await SchemaFiles.Apply(connectionString, Modules.App.Modules, SharedSchemas.Earlier, stop);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new RefusedException(new CommandErrors.DatabaseUnreadable(unreadable.Message.TrimEnd('.')));
        }
        catch (InvalidOperationException changed) when (changed is not ObjectDisposedException)
        {
            throw new RefusedException(new CommandErrors.SchemaChanged(changed.Message));
        }

        return new(connectionString, own, Name, TimeProvider.System);
    }

    /// <summary>Starts the private cluster, which other processes may use at the same time.</summary>
    public static Task<PrivateCluster> Cluster(CancellationToken stop) =>
        PrivateCluster.Start(Path.Combine(DataFolder, "postgres"), TimeProvider.System, new Told(), stop: stop);

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
    }

    private static async Task<HostDatabase> OpenDemo(CancellationToken stop)
    {
        if (await DemoDatabase.Read(stop) is not { IsOfThisProgram: true } note)
            throw new RefusedException(new CommandErrors.NoDemo());
        var cluster = await Cluster(stop);
        if (!await cluster.HasDatabase(DemoDatabase.Name, stop))
        {
            await cluster.DisposeAsync();
            throw new RefusedException(new CommandErrors.NoDemo());
        }

        return new(cluster.ConnectionString(DemoDatabase.Name), cluster, DemoDatabase.Name, new DemoTime(note.Behind));
    }
}
