namespace Juluo.Reception;

/// <summary>Stores the stays of people at sites. Database constraints guarantee that a person's stays at one site do not overlap, and that a zone with a limit admits no one when full.</summary>
internal sealed class VisitStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);
    private static readonly Sql Columns = new(
        "v.id, v.site_id as site, v.zone_id as zone, v.person_id as person, v.came_at, v.seen_at, v.left_at, v.source, v.ended"
    );

    /// <summary>
    /// Checks a person in at a site. If they are there already, they are seen again, and move if the zone differs; a stay at another site ends. An event older than one already
    /// stored is ignored. Fails with <see cref="VisitErrors.ZoneIsFull"/> if the zone's limit is reached.
    /// </summary>
    public async Task<Outcome<Done>> Come(
        PersonId person,
        SiteId site,
        ZoneId? zone,
        VisitSource source,
        Instant at,
        CancellationToken stop
    )
    {
        await Hold(person, stop);
        var open = (await Open(person, stop)).ToList();
        var moves = false;
        if (open.Find(v => v.Site == site) is { } here)
        {
            if (zone is null || zone == here.Zone)
            {
                await Seen(here.Id, at, stop);
                return Done.It;
            }

            if (at < here.SeenAt)
                return Done.It;
            await End(here.Id, at, VisitEnd.Moved, stop);
            moves = true;
        }

        foreach (var other in open.Where(v => v.Site != site && v.CameAt <= at))
            await End(other.Id, at, VisitEnd.Elsewhere, stop);
        // The savepoint lets a reaction to a fact continue after a refusal.
        await work.Transaction.SaveAsync("come", stop);
        var id = Id.New<VisitId>(clock);
        try
        {
            var came = await work.Do(
                $"""
                insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, source)
                values ({work.Community}, {id}, {site}, {zone}, {person}, {at}, {at}, {source})
                on conflict on constraint one_stay_at_a_time do nothing
                """,
                stop
            );
            // The event is late: the person already has a stay at that time.
            if (came == 0)
                return Done.It;
        }
        catch (PostgresException full) when (full.ConstraintName == "zone_has_room")
        {
            await work.Transaction.RollbackAsync("come", stop);
            return new VisitErrors.ZoneIsFull();
        }

        await work.Do(
            $"""
            insert into reception.first_visit (community_id, person_id, first_on)
            values ({work.Community}, {person}, {at.InZone(work.Community.Zone).Date})
            on conflict (community_id, person_id) do update set first_on = least(reception.first_visit.first_on, excluded.first_on)
            """,
            stop
        );
        if (!moves)
            await outbox.Publish(new VisitChanged(true, new(id, person, site, zone, at, null)), stop);
        return Done.It;
    }

    /// <returns>False if the person has no open stay at the site that began by then.</returns>
    public async Task<bool> Leave(PersonId person, SiteId site, VisitEnd how, Instant at, CancellationToken stop)
    {
        await Hold(person, stop);
        if ((await Open(person, stop)).Find(v => v.Site == site && v.CameAt <= at) is not { } here)
            return false;
        await End(here.Id, at, how, stop);
        return true;
    }

    /// <summary>Ends an open stay, and publishes <see cref="VisitChanged"/> unless the person only moved to another zone. Returns false if the stay has ended already.</summary>
    public async Task<bool> End(VisitId id, Instant at, VisitEnd how, CancellationToken stop)
    {
        var ended = await work.List<VisitEvent>(
            $"""
            update reception.visit set left_at = greatest(came_at, {at}), ended = {how},
              seen_at = case {how} when 'forgotten' then seen_at else greatest(seen_at, {at}) end
            where community_id = {work.Community} and id = {id} and left_at is null
            returning id as visit, person_id as person, site_id as site, zone_id as zone, left_at as at, ended
            """,
            stop
        );
        if (how != VisitEnd.Moved)
            await outbox.Publish([.. ended.Select(e => new VisitChanged(false, e))], stop);
        return ended.Count == 1;
    }

    public async Task<Visit?> Find(VisitId id, CancellationToken stop) =>
        await work.Find<Visit>($"select {Columns} from reception.visit v where v.community_id = {work.Community} and v.id = {id}", stop);

    /// <summary>Returns the open stays of a person, at most one per site, the earliest first.</summary>
    public Task<List<Visit>> Open(PersonId person, CancellationToken stop) =>
        work.List<Visit>(
            $"""
            select {Columns} from reception.visit v
            where v.community_id = {work.Community} and v.person_id = {person} and v.left_at is null order by v.came_at
            """,
            stop
        );

    /// <summary>Returns the open stays at a site, or at all sites if <paramref name="site"/> is null, the earliest first.</summary>
    public Task<List<Visit>> Open(SiteId? site, CancellationToken stop) =>
        work.List<Visit>(
            $"""
            select {Columns} from reception.visit v
            where v.community_id = {work.Community} and v.left_at is null and ({site}::uuid is null or v.site_id = {site})
            order by v.came_at, v.id
            """,
            stop
        );

    /// <summary>Returns the stays at a site that overlap an interval, in the order in which they began.</summary>
    public Task<List<Visit>> During(SiteId site, Interval during, CancellationToken stop) =>
        work.List<Visit>(
            $"""
            select {Columns} from reception.visit_here v
            where v.community_id = {work.Community} and v.site_id = {site} and v.during && tstzrange({during.Start}, {during.End})
              order by v.came_at, v.id
            """,
            stop
        );

    /// <summary>Returns the zones of a site, or of all sites if <paramref name="site"/> is null, with the number of members in each, by floor and name.</summary>
    public Task<List<ZonePlace>> Zones(SiteId? site, CancellationToken stop) =>
        work.List<ZonePlace>(
            $"""
            select z.id, f.site_id as site, z.name_zh, z.name_en, z.capacity, z.full_is_full,
              (select count(*)::int from reception.visit v where v.community_id = z.community_id and v.zone_id = z.id
                and v.left_at is null) as here
            from spaces.zone z join spaces.floor f on f.community_id = z.community_id and f.id = z.floor_id
            where z.community_id = {work.Community} and ({site}::uuid is null or f.site_id = {site}) order by f.site_id, f.level,
              z.name_zh, z.id
            """,
            stop
        );

    private Task Seen(VisitId id, Instant at, CancellationToken stop) =>
        work.Do($"update reception.visit set seen_at = greatest(seen_at, {at}) where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Locks a person's stays until the end of the transaction, so that simultaneous reports by a phone, a door and a desk are handled one at a time.</summary>
    private Task Hold(PersonId person, CancellationToken stop) =>
        work.Do($"select pg_advisory_xact_lock(hashtextextended('reception.visit' || {work.Community}::text || {person}::text, 0))", stop);
}
