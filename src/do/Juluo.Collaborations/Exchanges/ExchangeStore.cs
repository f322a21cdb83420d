namespace Juluo.Collaborations;

/// <summary>Exchanges between the sides of collaborations, with the people present. Removed exchanges are excluded but kept, so that a removal can be undone.</summary>
internal sealed class ExchangeStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns a collaboration's exchanges, latest day first.</summary>
    public Task<List<CollaborationExchange>> Of(CollaborationId collaboration, CancellationToken stop) =>
        Of((IReadOnlyCollection<CollaborationId>)[collaboration], stop);

    /// <summary>Returns the exchanges of several collaborations, latest day first.</summary>
    public Task<List<CollaborationExchange>> Of(IReadOnlyCollection<CollaborationId> collaborations, CancellationToken stop) =>
        work.List<CollaborationExchange>(
            $"""
            select e.id, e.collaboration_id as collaboration, e.mode, e.direction, e.what, e.on_day, e.link, e.project_id as project,
              e.written_by,
              (select coalesce(array_agg(p.present_id order by p.present_id), array[]::uuid[]) from collaborations.exchange_person p
                where p.community_id = e.community_id and p.exchange_id = e.id) as present
            from collaborations.exchange e
            where e.community_id = {work.Community} and e.collaboration_id = any({collaborations.ToArray()}) and e.removed_at is null
            order by e.on_day desc, e.id desc
            """,
            stop
        );

    public async Task<ExchangeId> Write(CollaborationId collaboration, ExchangeForm said, LocalDate on, PersonId by, CancellationToken stop)
    {
        var id = Id.New<ExchangeId>(clock);
        await work.Do(
            $"""
            insert into collaborations.exchange (community_id, id, collaboration_id, mode, direction, what, on_day, link, project_id,
              written_at, written_by)
            values ({work.Community}, {id}, {collaboration}, {said.Mode}, {said.Direction}, {said.What}, {on}, {said.Link},
              {said.Project}, {clock.Now}, {by})
            """,
            stop
        );
        await work.Do(
            $"""
            insert into collaborations.exchange_person (community_id, collaboration_id, exchange_id, present_id)
            select {work.Community}, {collaboration}, {id}, p from unnest({said.PresentOnce}::uuid[]) as p
            """,
            stop
        );
        return id;
    }

    public async Task<bool> Remove(CollaborationId collaboration, ExchangeId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update collaborations.exchange set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and collaboration_id = {collaboration} and id = {id}
            """,
            stop
        ) == 1;
}
