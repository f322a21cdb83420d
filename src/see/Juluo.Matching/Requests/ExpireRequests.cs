namespace Juluo.Matching;

/// <summary>Requests that no operator has answered for long are gone.</summary>
[Named("matching.expire-requests")]
internal sealed class ExpireRequests(RequestStore requests) : Job
{
    public override Task Run(Community community, CancellationToken stop) => requests.Purge(stop);
}
