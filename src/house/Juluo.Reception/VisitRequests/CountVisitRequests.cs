namespace Juluo.Reception;

/// <summary>How many strangers wait for an answer whether they may come.</summary>
internal sealed class CountVisitRequests(UnitOfWork work, Clock clock) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop) =>
        (await new VisitorStore(work, clock).Waiting(clock.Today(work.Community.Zone), stop)).Count(v =>
            caller.May(SpacesModule.Reception, v.Site)
        );
}
