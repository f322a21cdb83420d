namespace Juluo.Matching;

/// <summary>Deletes requests that no operator has answered for <see cref="IntroductionRequest.Patience"/>.</summary>
[Named("matching.expire-requests")]
internal sealed class ExpireRequests(RequestStore requests) : Job
{
    public override Task Run(Community community, CancellationToken stop) => requests.Purge(stop);
}
