namespace Juluo.Residencies;

/// <summary>How many applications no one has looked at yet.</summary>
internal sealed class CountApplications(UnitOfWork work) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"select count(*) from residencies.application where community_id = {work.Community} and state = 'submitted'",
                stop
            );
}
