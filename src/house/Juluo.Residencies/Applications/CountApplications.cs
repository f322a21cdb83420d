namespace Juluo.Residencies;

/// <summary>Counts the applications that the community has to answer: those submitted and those in review.</summary>
internal sealed class CountApplications(UnitOfWork work) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop) =>
        (int)
            await work.Find<long>(
                $"select count(*) from residencies.application where community_id = {work.Community} and state in ('submitted', 'in_review')",
                stop
            );
}
