namespace Juluo.Grants;

/// <summary>Eligibility criteria of grants. A grant cannot have the same criterion twice (<c>criterion_once</c>).</summary>
internal sealed class CriterionStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the criteria in the order in which they were added.</summary>
    public Task<List<Criterion>> Of(GrantId grant, CancellationToken stop) =>
        work.List<Criterion>(
            $"""
            select id, rule, said from programmes.criterion
            where community_id = {work.Community} and programme_id = {grant} order by added_at, id
            """,
            stop
        );

    public async Task<Outcome<CriterionId>> Add(GrantId grant, CriterionRule rule, IReadOnlyList<string> said, CancellationToken stop)
    {
        var id = Id.New<CriterionId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into programmes.criterion (community_id, id, programme_id, rule, said, added_at)
                values ({work.Community}, {id}, {grant}, {rule}, {said}, {clock.Now})
                """,
                stop
            );
            return id;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "criterion_once")
        {
            return new CriterionErrors.ThereAlready();
        }
    }

    /// <summary>Removes a criterion and returns it; null if there is no such criterion.</summary>
    public Task<Criterion?> Remove(GrantId grant, CriterionId id, CancellationToken stop) =>
        work.Find<Criterion>(
            $"""
            delete from programmes.criterion where community_id = {work.Community} and programme_id = {grant} and id = {id}
            returning id, rule, said
            """,
            stop
        );
}
