namespace Juluo.Access;

/// <summary>Gathers what decides about the doors of a gateway, and has it reckoned.</summary>
public sealed class GrantReader(UnitOfWork work, Clock clock, PeopleFacade directory, Sites sites)
{
    private Guid Here => work.Community.Id.Value;

    internal async Task<GrantList> Read(DoorGateway gateway, Instant now, CancellationToken stop)
    {
        var site = (await sites.All(stop)).Single(s => s.Id == gateway.Site);
        var zone = DateTimeZoneProviders.Tzdb[site.ZoneId];
        var all = (await new DoorStore(work, clock).All(stop)).Where(d => !d.Retired).ToList();
        var doors = all.Where(d => d.Gateway == gateway.Id).ToList();
        return GrantWriter.Write(await Facts(gateway, zone, doors, now, stop), now, gateway.Hours);
    }

    private async Task<GrantFacts> Facts(
        DoorGateway gateway,
        DateTimeZone zone,
        IReadOnlyList<Door> doors,
        Instant now,
        CancellationToken stop
    )
    {
        var people = (await directory.All(stop)).Where(p => p.Here).ToList();
        return new(
            gateway.Id,
            zone,
            [.. doors.Select(Granted)],
            await Groups([.. doors.Select(d => d.Id.Value)], people, stop),
            await Bookings(gateway, now, stop),
            // Cloud locks know people, and have keys of their own for them.
            (await LockStore.All(work, stop)).Exists(s => s.Gateway == gateway.Id)
                ? [.. people.Select(p => new GrantFacts.Held(p.Id.Value, CredentialKinds.Cloud, "", p.Id, null))]
                : await Credentials(now, stop),
            people.Select(p => p.Id).ToHashSet()
        );
    }

    private static GrantedDoor Granted(Door door) =>
        new(
            door.Id.Value,
            door.Line!,
            door.UnlockSeconds,
            door.HeldSeconds,
            door.Passback ? door.Zone?.Value ?? door.Id.Value : null,
            door.Format
        );

    private async Task<List<GrantFacts.Group>> Groups(Guid[] doors, List<PersonCard> people, CancellationToken stop)
    {
        var groups = await new AccessGroupStore(work, clock).All(stop);
        var planned = await Planned(stop);
        return
        [
            .. from g in groups
            where !g.Retired
            let here = g.Doors.Select(d => d.Value).Intersect(doors).ToList()
            where here.Count > 0
            select new GrantFacts.Group(
                g.Weekdays,
                g.Opens,
                g.Closes,
                here,
                [
                    .. g.People.Select(p => new GrantFacts.Member(p, null, null)),
                    .. people.Where(p => p.Roles.Any(g.Roles.Contains)).Select(p => new GrantFacts.Member(p.Id, null, null)),
                    .. planned
                        .Where(s => g.Plans.Contains(s.Plan))
                        .Select(s => new GrantFacts.Member(s.Person, s.From, s.Before?.PlusDays(g.GraceDays))),
                ]
            ),
        ];
    }

    private async Task<List<(PlanId Plan, PersonId Person, LocalDate From, LocalDate? Before)>> Planned(CancellationToken stop) =>
        await work.List<(PlanId, PersonId, LocalDate, LocalDate?)>(
            $"""
            select plan_id, person_id, lower(days), upper(days) from plans.subscription
            where community_id = {work.Community} and not isempty(days) and plan_id in (select plan_id from access.access_group_plan
              where community_id = {work.Community})
            """,
            stop
        );

    /// <summary>Who booked, and who of us comes along. A booking of a hall opens the doors of its rooms: it holds their units.</summary>
    private Task<List<GrantFacts.Booked>> Bookings(DoorGateway gateway, Instant now, CancellationToken stop) =>
        work.List<GrantFacts.Booked>(
            $"""
            with near as (
              select b.id, b.person_id, lower(b.during) as starts, coalesce(least(b.ended_at, upper(b.during)),
                upper(b.during)) as ends, c.resource_id, r.site_id
              from bookings.booking_here b
              join lateral (
                select u.resource_id from bookings.claim k join spaces.unit u on u.community_id = k.community_id and u.id = k.unit_id
                where k.community_id = b.community_id and k.booking_id = b.id
                union select b.resource_id
              ) c on true
              join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
              where b.community_id = {work.Community} and b.state = 'confirmed'
                and b.during && tstzrange({now}::timestamptz - interval '2 days',
                {now}::timestamptz + make_interval(hours => {gateway.Hours} + 48))
            ), opened as (
              select distinct n.id, n.person_id, d.id as door_id, n.starts - make_interval(mins => d.early) as since,
                n.ends + make_interval(mins => d.late) as until
              from near n join access.door d on d.community_id = {work.Community} and d.gateway_id = {gateway.Id} and d.retired_at is null
              where (d.entrance and d.site_id = n.site_id)
                or exists (select from access.door_resource x where x.community_id = {work.Community} and x.door_id = d.id
                  and x.resource_id = n.resource_id)
            )
            select person_id as person, door_id as door, since as "from", until from opened
            union
            select g.person_id, o.door_id, o.since, o.until from opened o
            join bookings.booking_guest g on g.community_id = {work.Community} and g.booking_id = o.id and g.person_id is not null
              and g.answer <> 'no'
            """,
            stop
        );

    private Task<List<GrantFacts.Held>> Credentials(Instant now, CancellationToken stop) =>
        work.List<GrantFacts.Held>(
            $"""
            select id, kind, encode(hash, 'hex') as hash, person_id as person, ends_at from access.credential
            where community_id = {work.Community} and revoked_at is null and (ends_at is null or ends_at > {now})
            """,
            stop
        );
}
