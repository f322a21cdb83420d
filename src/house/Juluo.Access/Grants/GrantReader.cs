namespace Juluo.Access;

/// <summary>Reads the data that determines a gateway's grants, and computes them.</summary>
public sealed class GrantReader(
    UnitOfWork work,
    Clock clock,
    PeopleFacade directory,
    Sites sites,
    BookingsFacade bookings,
    PlansFacade plans
)
{
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
            await Bookings(gateway, doors, now, stop),
            // Cloud locks identify people with credentials of their own.
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
        var planned = await plans.Held([.. groups.SelectMany(g => g.Plans).Distinct()], stop);
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

    /// <summary>Returns the access of people who booked, and of members who come along. Booking a hall opens the doors of its rooms too, because it holds their units.</summary>
    private async Task<List<GrantFacts.Booked>> Bookings(
        DoorGateway gateway,
        IReadOnlyList<Door> doors,
        Instant now,
        CancellationToken stop
    )
    {
        var resources = await new DoorStore(work, clock).Resources([.. doors.Select(d => d.Id)], stop);
        var opened = doors.SelectMany(d => resources[d.Id], (door, of) => (door, of)).ToLookup(o => o.of, o => o.door);
        var entrances = doors.Where(d => d.Entrance).ToLookup(d => d.Site);
        var within = new Interval(now - Duration.FromDays(2), now + Duration.FromHours(gateway.Hours + 48));
        return
        [
            .. (
                from booking in await bookings.During(within, stop)
                from door in entrances[booking.Site].Concat(booking.Resources.SelectMany(r => opened[r]))
                from person in booking.Persons
                select new GrantFacts.Booked(
                    person,
                    door.Id.Value,
                    booking.Starts - Duration.FromMinutes(door.Early),
                    booking.Ends + Duration.FromMinutes(door.Late)
                )
            ).Distinct(),
        ];
    }

    private Task<List<GrantFacts.Held>> Credentials(Instant now, CancellationToken stop) =>
        work.List<GrantFacts.Held>(
            $"""
            select id, kind, encode(hash, 'hex') as hash, person_id as person, ends_at from access.credential
            where community_id = {work.Community} and revoked_at is null and (ends_at is null or ends_at > {now})
            """,
            stop
        );
}
