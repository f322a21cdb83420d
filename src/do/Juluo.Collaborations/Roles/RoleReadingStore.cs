namespace Juluo.Collaborations;

/// <summary>Role assessments of collaborations. Rows are only added, so that the course of the roles can be shown.</summary>
internal sealed class RoleReadingStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns readings in the order in which they were made. A reading stays if the exchange that it refers to is removed.</summary>
    public Task<List<RoleReading>> Of(CollaborationId collaboration, CancellationToken stop) =>
        work.List<RoleReading>(
            $"""
            select r.dimension, r.role, r.degree, r.evidence, r.link, e.id as exchange, r.on_day from collaborations.role_reading r
            left join collaborations.exchange e on e.community_id = r.community_id and e.id = r.exchange_id and e.removed_at is null
            where r.community_id = {work.Community} and r.collaboration_id = {collaboration} order by r.made_at, r.id
            """,
            stop
        );

    public async Task Write(CollaborationId collaboration, IReadOnlyCollection<RoleReading> readings, PersonId by, CancellationToken stop)
    {
        foreach (var reading in readings)
            await work.Do(
                $"""
                insert into collaborations.role_reading (community_id, id, collaboration_id, dimension, role, degree, evidence, link,
                  exchange_id, on_day, made_at, made_by)
                values ({work.Community}, {clock.NewKey()}, {collaboration}, {reading.Dimension}, {reading.Role}, {reading.Degree},
                  {reading.Evidence}, {reading.Link}, {reading.Exchange}, {reading.OnDay}, {clock.Now}, {by})
                """,
                stop
            );
    }
}
