namespace Juluo.Matching;

/// <summary>Gives other modules the pairs that must not be brought together.</summary>
public sealed class MatchingFacade(UnitOfWork work, Clock clock)
{
    /// <summary>Returns all pairs in which at least one person does not want to meet the other. Callers must not reveal any of it, not even that such a pair exists.</summary>
    public async Task<IReadOnlyList<(PersonId, PersonId)>> Apart(CancellationToken stop) =>
        await new DoNotMatchStore(work, clock).All(stop);
}
