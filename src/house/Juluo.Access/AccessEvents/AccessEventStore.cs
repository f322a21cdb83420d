namespace Juluo.Access;

/// <summary>Stores events at doors, each once (<c>each_event_once</c>), publishes them, and notifies reception of doors that were forced or held open.</summary>
public sealed class AccessEventStore(UnitOfWork work, Clock clock, Outbox outbox, Notifier notifier)
{
    /// <summary>The time after a card was presented to a reader within which it can be assigned to a person; after it, the card has to be presented again.</summary>
    internal static readonly Duration PresentedFor = Duration.FromMinutes(10);

    internal static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal)
    {
        DoorEvent.Opened,
        DoorEvent.Refused,
        DoorEvent.Remote,
        DoorEvent.Exit,
        DoorEvent.Forced,
        DoorEvent.HeldOpen,
    };

    private static readonly Sql Columns = new(
        """
        p.id, p.door_id as door, p.at, p.received_at, p.kind, p.why, p.leaving, p.means, p.person_id as person, c.made_by as by, c.reason
        from access.passing p left join access.door_command c on c.community_id = p.community_id and c.id = p.command_id and c.door_id = p.door_id
        """
    );

    private sealed record New(long Sequence, Guid? Door, Instant At, string Kind, bool Leaving, PersonId? Person);

    /// <summary>Stores events. Events stored before are skipped, by a constraint of the table.</summary>
    /// <param name="who">The person, if known by other means than a credential.</param>
    internal async Task Take(DoorGateway gateway, IReadOnlyList<DoorEvent> events, CancellationToken stop, PersonId? who = null)
    {
        var taken = await Insert(gateway, events, who, stop);
        if (taken.Count == 0)
            return;
        var doors = (await new DoorStore(work, clock).All(stop)).ToDictionary(d => d.Id.Value);
        await outbox.Publish(
            [
                .. taken
                    .Where(one => one.Door is not null)
                    .Select(one => new DoorHeard(one.Kind, new(new(one.Door!.Value), doors[one.Door.Value].Site, one.At, one.Person))),
                .. from one in taken
                where one.Kind == DoorEvent.Opened && one.Person is not null && one.Door is not null
                select new DoorPassed(
                    one.At,
                    one.Person!.Value,
                    doors[one.Door!.Value].Site,
                    doors[one.Door!.Value].Zone,
                    !one.Leaving,
                    "door",
                    $"{gateway.Id}:{gateway.Enrolment}:{one.Sequence}"
                ),
            ],
            stop
        );
        foreach (var alarm in taken.Where(t => t is { Kind: DoorEvent.Forced or DoorEvent.HeldOpen, Door: not null }))
            await notifier.NotifyPermitted(
                SpacesModule.Reception,
                new(
                    DoorNotices.Alarm,
                    $"door:{gateway.Id}:{gateway.Enrolment}:{alarm.Sequence}",
                    $"access.told.door-{alarm.Kind}",
                    new { door = doors[alarm.Door!.Value].Name, at = alarm.At },
                    $"/doors/{alarm.Door}"
                ),
                stop,
                doors[alarm.Door!.Value].Site
            );
    }

    /// <summary>Returns the events of a door, newest first.</summary>
    internal Task<List<AccessEvent>> At(DoorId door, int most, CancellationToken stop) =>
        work.List<AccessEvent>(
            $"select {Columns} where p.community_id = {work.Community} and p.door_id = {door} order by p.at desc, p.sequence desc limit {most}",
            stop
        );

    /// <summary>Returns the latest event of each door in the last seven days; doors without one are missing.</summary>
    internal async Task<Dictionary<DoorId, AccessEvent>> Latest(CancellationToken stop) =>
        (
            await work.List<AccessEvent>(
                $"""
                select {Columns} join lateral (
                  select l.id from access.passing l where l.community_id = p.community_id and l.door_id = p.door_id
                    order by l.at desc, l.sequence desc limit 1
                ) latest on latest.id = p.id where p.community_id = {work.Community} and p.at > {clock.Now - Duration.FromDays(7)}
                """,
                stop
            )
        ).ToDictionary(p => p.Door!.Value);

    internal Task<List<AccessEvent>> Of(PersonId person, int most, CancellationToken stop) =>
        work.List<AccessEvent>(
            $"select {Columns} where p.community_id = {work.Community} and p.person_id = {person} order by p.at desc, p.sequence desc limit {most}",
            stop
        );

    /// <summary>Returns the unassigned cards that were presented to a reader in the last <see cref="PresentedFor"/>, newest first.</summary>
    internal async Task<List<UnknownCard>> Unknown(CancellationToken stop)
    {
        var at = clock.Now - PresentedFor;
        var cards = await work.List<UnknownCard>(
            $"""
            select distinct on (p.presented) p.id, p.door_id as door, p.at, p.means as kind from access.passing p
            where p.community_id = {work.Community} and p.kind = 'refused' and p.why = 'unknown' and p.presented is not null
              and p.at > {at} and p.door_id is not null
              and not exists (select from access.credential c where c.community_id = {work.Community} and c.kind = p.means
                and c.hash = p.presented and c.revoked_at is null)
            order by p.presented, p.at desc
            """,
            stop
        );
        return [.. cards.OrderByDescending(c => c.At).Take(5)];
    }

    internal Task<byte[]?> Presented(AccessEventId id, CancellationToken stop) =>
        work.Find<byte[]>($"select presented from access.passing where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Stores new events. The owner of the credential is looked up here, even if it was revoked; the gateway's claim is not trusted.</summary>
    private async Task<List<New>> Insert(DoorGateway gateway, IReadOnlyList<DoorEvent> events, PersonId? who, CancellationToken stop)
    {
        var whies = events.Select(e => e.Why is { } why && Refusal.All.Contains(why) ? why : null);
        var bies = events.Select(e => e.By is { } by && CredentialKinds.All.Contains(by) ? by : null);
        var doors = events.Select(e => e.Door);
        var goingOut = events.Select(e => e.Out);
        var commands = events.Select(e => e.Command);
        var sequences = events.Select(e => e.Sequence);
        var kinds = events.Select(e => e.Kind);
        var eValue = events.Select(e => Hash(e));
        var taken = await work.List<New>(
            $"""
            insert into access.passing (community_id, id, gateway_id, enrolment, sequence, door_id, at, received_at, kind, why,
              leaving, means, credential_id, person_id,
              presented, command_id)
            select {work.Community}, t.id, {gateway.Id}, {gateway.Enrolment}, t.sequence, d.id, t.at, {clock.Now}, t.kind,
              left(t.why, 40), t.leaving, left(t.means, 20), c.id, coalesce({who}::uuid, c.person_id), decode(t.presented, 'hex'),
              t.command
            from unnest({events.Select(_ => Id.New<AccessEventId>(clock))}::uuid[], {sequences}::bigint[], {doors}::uuid[],
              {events.Select(e => Within(e.At))}::timestamptz[], {kinds}::text[], {whies}::text[], {goingOut}::boolean[],
              {bies}::text[], {events.Select(e => e.Credential)}::uuid[], {eValue}::text[], {commands}::uuid[])
              as t (id, sequence, door, at, kind, why, leaving, means, credential, presented, command)
            left join access.door d on d.community_id = {work.Community} and d.id = t.door
            left join lateral (
              select c.id, c.person_id from access.credential c
              where c.community_id = {work.Community} and (c.id = t.credential or (t.credential is null and c.kind = t.means
                and c.hash = decode(t.presented, 'hex')))
              order by c.made_at desc limit 1
            ) c on true
            on conflict do nothing
            returning sequence, door_id as door, at, kind, leaving, person_id as person
            """,
            stop
        );
        return [.. taken.OrderBy(t => t.Sequence)];
    }

    /// <summary>Clamps a time to a plausible range: a gateway without a clock battery and a network may believe it is 1970.</summary>
    private DateTime Within(DateTimeOffset at) =>
        Instant
            .Min(Instant.Max(Instant.FromDateTimeOffset(at), clock.Now - Duration.FromDays(366)), clock.Now + Duration.FromDays(1))
            .ToDateTimeUtc();

    /// <summary>Returns the hash of a presented credential, or null if it has another form, such as the proof of a code, which the gateway checks.</summary>
    private static string? Hash(DoorEvent happened) =>
        happened.Presented is { Length: 64 } hash && hash.All(char.IsAsciiHexDigit) ? hash : null;
}
