namespace Juluo.Reception;

/// <summary>Counts the visit requests that the caller may answer.</summary>
internal sealed class CountVisitRequests(UnitOfWork work, Clock clock) : ICountWaiting
{
    public async Task<int> Waiting(Caller caller, CancellationToken stop) =>
        (await new VisitorStore(work, clock).Waiting(clock.Today(work.Community.Zone), stop)).Count(v =>
            caller.May(SpacesModule.Reception, v.Site)
        );
}
