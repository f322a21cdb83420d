namespace Juluo.Matching;

/// <summary>Matching's façade for other modules.</summary>
public sealed class MatchingFacade(UnitOfWork work, Clock clock)
{
    /// <summary>All pairs in which at least one person does not want to meet the other. Callers must not reveal any of it, not even that such a pair exists.</summary>
    public async Task<IReadOnlyList<(PersonId, PersonId)>> Apart(CancellationToken stop) =>
        await new DoNotMatchStore(work, clock).All(stop);
}
