namespace Juluo.Access;

/// <summary>
/// Stores doors, the resources whose bookings open them, and commands to open them. A line of a gateway serves one door (<c>one_door_of_a_line</c>). Every change wakes the gateways
/// when the transaction commits.
/// </summary>
internal sealed class DoorStore(UnitOfWork work, Clock clock)
{
    /// <summary>The queue's name in <see cref="QueueListener"/>, which wakes requests that wait for grants.</summary>
    public const string Call = "doors";

    private static readonly Sql Columns = new(
        """
        d.id, d.site_id as site, d.zone_id as zone, d.gateway_id as gateway, d.line, d.name_zh, d.name_en, d.unlock_seconds, d.held_seconds,
        d.passback, d.card_format as format, d.entrance, d.early, d.late, d.retired_at is not null as retired
        """
    );

    public async Task<Door?> Find(DoorId id, CancellationToken stop) =>
        await work.Find<Door>($"select {Columns} from access.door d where d.community_id = {work.Community} and d.id = {id}", stop);

    /// <summary>Returns all doors, retired ones last, then by site and name.</summary>
    public Task<List<Door>> All(CancellationToken stop) =>
        work.List<Door>(
            $"""
            select {Columns} from access.door d
            where d.community_id = {work.Community} order by d.retired_at is not null, d.site_id, d.name_zh, d.id
            """,
            stop
        );

    /// <summary>Returns the resources whose bookings open each of these doors.</summary>
    public async Task<ILookup<DoorId, ResourceId>> Resources(IReadOnlyCollection<DoorId> ids, CancellationToken stop) =>
        (
            await work.List<(DoorId Door, ResourceId Resource)>(
                $"select door_id, resource_id from access.door_resource where community_id = {work.Community} and door_id = any ({ids}) order by 2",
                stop
            )
        ).ToLookup(r => r.Door, r => r.Resource);

    public async Task<Outcome<DoorId>> Add(SiteId site, DoorDetails details, CancellationToken stop)
    {
        var id = Id.New<DoorId>(clock);
        var line = details.Gateway is null ? null : details.Line?.Trim();
        var cardFormat = EnumWord.Sent(details.Format);
        return await Keep(
            id,
            details,
            $"""
            insert into access.door (name_zh, name_en, zone_id, gateway_id, line, unlock_seconds, held_seconds, passback,
              card_format, entrance, early, late,
              community_id, id, site_id, made_at) values ({details.Name}, {details.Zone},
                {details.Gateway}, {line}, {details.UnlockSeconds}, {details.HeldSeconds}, {details.Passback}, {cardFormat},
                {details.Entrance}, {details.Early}, {details.Late}, {work.Community}, {id}, {site}, {clock.Now})
            """,
            stop
        );
    }

    public Task<Outcome<DoorId>> Change(DoorId id, DoorDetails details, CancellationToken stop)
    {
        var line = details.Gateway is null ? null : details.Line?.Trim();
        var cardFormat = EnumWord.Sent(details.Format);
        return Keep(
            id,
            details,
            $"""
            update access.door set (name_zh, name_en) = ({details.Name}), zone_id = {details.Zone},
              gateway_id = {details.Gateway}, line = {line}, unlock_seconds = {details.UnlockSeconds},
              held_seconds = {details.HeldSeconds}, passback = {details.Passback},
              card_format = {cardFormat}, entrance = {details.Entrance}, early = {details.Early}, late = {details.Late}
                where community_id = {work.Community} and id = {id}
            """,
            stop
        );
    }

    public async Task<Outcome<Done>> Retire(DoorId id, bool retired, CancellationToken stop)
    {
        try
        {
            var changed = await work.Do(
                $"update access.door set retired_at = {clock.NowIf(retired)} where community_id = {work.Community} and id = {id}",
                stop
            );
            work.Wake(Call);
            return changed == 1 ? Done.It : new NotFound();
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_door_of_a_line")
        {
            return new DoorErrors.LineTaken();
        }
    }

    /// <summary>Queues a command for the door's gateway to open it. The command expires after <see cref="OpenDoor.Life"/>.</summary>
    public async Task<DoorCommandId> Open(DoorId id, PersonId by, string reason, CancellationToken stop)
    {
        var command = Id.New<DoorCommandId>(clock);
        await work.Do(
            $"""
            insert into access.door_command (community_id, id, door_id, made_at, made_by, reason, ends_at)
            values ({work.Community}, {command}, {id}, {clock.Now}, {by}, {reason}, {clock.Now + OpenDoor.Life})
            """,
            stop
        );
        work.Wake(Call);
        return command;
    }

    private async Task<Outcome<DoorId>> Keep(DoorId id, DoorDetails details, Statement sql, CancellationToken stop)
    {
        try
        {
            await work.Do(sql, stop);
            var values = (details.Resources ?? []).Select(r => r.Value).Distinct().ToArray();
            await work.Do(
                $"""
                with gone as (delete from access.door_resource where community_id = {work.Community} and door_id = {id}
                  and resource_id <> all ({values}))
                insert into access.door_resource (community_id, door_id, resource_id) select {work.Community}, {id}, r
                  from unnest({values}::uuid[]) r on conflict do nothing
                """,
                stop
            );
            work.Wake(Call);
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_door_of_a_line")
        {
            return new DoorErrors.LineTaken();
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return unknown.ConstraintName switch
            {
                "door_community_id_site_id_fkey" => new DoorErrors.UnknownSite(),
                "door_community_id_zone_id_fkey" => new NotOffered("zone"),
                "door_community_id_gateway_id_fkey" => new NotOffered("gateway"),
                _ => new NotOffered("resources"),
            };
        }
    }
}
