using Juluo.Postgres.Cluster;

namespace Juluo.Host.Commands;

/// <summary>The database a command works on: the configured one (<c>ConnectionStrings__Juluo</c>), else the private cluster's, with the schema applied; or the demo's.</summary>
internal sealed class HostDatabase : IAsyncDisposable
{
    private const string Name = "juluo";

    private readonly PrivateCluster? cluster;
    private readonly string name;

    private HostDatabase(string connectionString, PrivateCluster? cluster, string name, TimeProvider time) =>
        (ConnectionString, this.cluster, this.name, Time) = (connectionString, cluster, name, time);

    public string ConnectionString { get; }

    public bool IsDemo => name == DemoDatabase.Name;

    /// <summary>The present in it: the demo's is a Thursday morning.</summary>
    public TimeProvider Time { get; }

    /// <summary>How maintenance signs in: backup and restore need more than the program's own role where the cluster is ours.</summary>
    public string MaintenanceConnectionString => cluster?.MaintenanceConnectionString(name) ?? ConnectionString;

    /// <summary>Where everything of this installation is kept: <c>Juluo__Data</c>, else <c>var</c> under the present folder.</summary>
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

    /// <summary>The private cluster, which other processes may use at the same time.</summary>
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
