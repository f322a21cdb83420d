namespace Juluo.Matching;

/// <summary>Matching as other modules see it.</summary>
public sealed class MatchingFacade(UnitOfWork work, Clock clock)
{
    /// <summary>All pairs of which one does not wish to meet the other. Nothing of it may show: not who, and not that there is such a pair.</summary>
    public async Task<IReadOnlyList<(PersonId, PersonId)>> Apart(CancellationToken stop) =>
        await new DoNotMatchStore(work, clock).All(stop);
}
