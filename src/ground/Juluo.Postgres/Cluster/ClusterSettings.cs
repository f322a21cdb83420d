namespace Juluo.Postgres.Cluster;

/// <summary>Settings that differ between a cluster for a community and one for tests.</summary>
/// <param name="Disposable">True if data may be lost: no fsync, a temporary directory if it has to be moved, and re-created if it does not start.</param>
/// <param name="SharedBuffersMegabytes">The memory for PostgreSQL's page cache.</param>
/// <param name="MaxConnections">The maximum number of sessions, across all Juluo processes that share the cluster.</param>
public sealed record ClusterSettings(bool Disposable = false, int SharedBuffersMegabytes = 256, int MaxConnections = 150)
{
    /// <summary>The folder of PostgreSQL's programs; null for the installed ones.</summary>
    internal string? Programs { get; init; }

    public static readonly ClusterSettings Kept = new();
    public static readonly ClusterSettings ForTests = new(Disposable: true, SharedBuffersMegabytes: 128, MaxConnections: 400);
}
