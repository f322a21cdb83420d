namespace Juluo.Postgres.Cluster;

/// <summary>The private database is unavailable; the message is for the person at the terminal.</summary>
public sealed class ClusterException(ClusterProblem problem) : Exception(problem.Notice.ToString())
{
    public ClusterProblem Problem => problem;
}
