namespace Juluo.Joining;

/// <summary>Counts the requests to join that await an answer.</summary>
internal sealed class CountJoinRequests(UnitOfWork work) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"select count(*) from joining.join_request where community_id = {work.Community} and state = 'waiting'",
                stop
            );
}
