namespace Juluo.Residencies;

/// <summary>How many applications wait for an answer of the community: new ones and those in review.</summary>
internal sealed class CountApplications(UnitOfWork work) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"select count(*) from residencies.application where community_id = {work.Community} and state in ('submitted', 'in_review')",
                stop
            );
}
