namespace Juluo.Postgres.Cluster;

/// <summary>What differs between a cluster that keeps a community and one that serves a test run.</summary>
/// <param name="Disposable">Its data may be lost: no fsync, kept under the temporary directory when it must move, made again when it does not start.</param>
/// <param name="SharedBuffersMegabytes">Memory PostgreSQL keeps pages in.</param>
/// <param name="MaxConnections">Sessions at once, over all Juluo processes that share the cluster.</param>
public sealed record ClusterSettings(bool Disposable = false, int SharedBuffersMegabytes = 256, int MaxConnections = 150)
{
    /// <summary>The folder of PostgreSQL's programs; null: those that are installed.</summary>
    internal string? Programs { get; init; }

    public static readonly ClusterSettings Kept = new();
    public static readonly ClusterSettings ForTests = new(Disposable: true, SharedBuffersMegabytes: 128, MaxConnections: 400);
}
