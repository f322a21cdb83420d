namespace Juluo.Postgres.Cluster;

/// <summary>The private database cannot be had; the message is the sentence the person reads.</summary>
public sealed class ClusterException(ClusterProblem problem) : Exception(problem.Notice.ToString())
{
    public ClusterProblem Problem => problem;
}
