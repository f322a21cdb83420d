using Juluo.Kernel;
using Juluo.Kernel.Postgres;

namespace Juluo.Host.Commands;

/// <summary>The database a command works on: the configured one (<c>ConnectionStrings__Juluo</c>), else the private cluster's, with the schema applied.</summary>
internal sealed class HostDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? cluster;

    private HostDatabase(string connectionString, PrivateCluster? cluster) =>
        (ConnectionString, this.cluster) = (connectionString, cluster);

    public string ConnectionString { get; }

    public bool Private => cluster is not null;

    /// <summary>How maintenance signs in: backup and restore need more than the program's own role where the cluster is ours.</summary>
    public string MaintenanceConnectionString(string name) => cluster?.MaintenanceConnectionString(name) ?? ConnectionString;

    /// <summary>Where everything of this installation is kept: <c>Juluo__Data</c>, else <c>var</c> under the present folder.</summary>
    public static string DataFolder => Path.GetFullPath(Environment.GetEnvironmentVariable("Juluo__Data") ?? "var");

    public static async Task<HostDatabase> Open(string name, CancellationToken stop, bool applySchema = true)
    {
        PrivateCluster? own = null;
        var connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__Juluo");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            own = await PrivateCluster.Start(Path.Combine(DataFolder, "postgres"), TimeProvider.System, new Told(), stop: stop);
            await own.EnsureDatabase(name, stop);
            connectionString = own.ConnectionString(name);
        }

        if (applySchema)
            await SchemaFiles.Apply(connectionString, Rooms.Build().Rooms, stop);
        return new(connectionString, own);
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
    }
}
