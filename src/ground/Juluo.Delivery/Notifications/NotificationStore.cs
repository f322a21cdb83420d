namespace Juluo.Delivery;

/// <summary>The inboxes of one community, and its people's notification settings. A person without a stored setting has the defaults.</summary>
public sealed class NotificationStore(UnitOfWork work, Clock clock)
{
    public sealed record Told(PersonId Person, Guid Id, NotificationWay Way);

    internal async Task<List<Told>> Write(
        IReadOnlyList<(PersonId Person, NotificationWay Way)> to,
        Notification what,
        CancellationToken stop
    )
    {
        var with = MessageArguments.Write(what.With);
        var persons = to.Select(t => t.Person);
        var chosen = to.Select(t => t.Way);
        var written = await work.List<(PersonId Person, Guid Id)>(
            $"""
            insert into delivery.notification
              (community_id, id, person_id, kind, key, sentence, particulars, quote, path, made_at, digest, mailed_at)
            select {work.Community}, t.id, t.person, {what.Kind}, {what.Key}, {what.Sentence}, {with}::jsonb, {what.Quote},
              {what.Path}, {clock.Now}, t.way = 'digest', case when t.way = 'at_once' then {clock.Now} end
            from unnest({(to.Select(_ => clock.NewKey()))}::uuid[], {persons}::uuid[], {chosen}::text[]) as t (id, person, way)
            on conflict on constraint told_once do nothing returning person_id, id
            """,
            stop
        );
        var ways = to.ToDictionary(t => t.Person, t => t.Way);
        return written.ConvertAll(w => new Told(w.Person, w.Id, ways[w.Person]));
    }

    /// <returns>The ids of the removed notifications; empty if none has the key.</returns>
    internal Task<List<Guid>> Remove(IReadOnlyCollection<PersonId> from, string key, CancellationToken stop) =>
        work.List<Guid>(
            $"delete from delivery.notification where community_id = {work.Community} and person_id = any({from}) and key = {key} returning id",
            stop
        );

    internal async Task<Dictionary<PersonId, NotificationWay>> Choices(
        IReadOnlyCollection<PersonId> people,
        string kind,
        CancellationToken stop
    ) =>
        (
            await work.List<(PersonId, NotificationWay)>(
                $"""
                select person_id, way from delivery.notification_choice
                where community_id = {work.Community} and kind = {kind} and person_id = any({people})
                """,
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    public async Task<Dictionary<string, NotificationWay>> ChoicesOf(PersonId person, CancellationToken stop) =>
        (
            await work.List<(string, NotificationWay)>(
                $"select kind, way from delivery.notification_choice where community_id = {work.Community} and person_id = {person}",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);

    public Task Choose(PersonId person, string kind, NotificationWay way, CancellationToken stop) =>
        work.Do(
            $"""
            insert into delivery.notification_choice (community_id, person_id, kind, way) values ({work.Community}, {person},
              {kind}, {way})
            on conflict (community_id, person_id, kind) do update set way = {way}
            """,
            stop
        );

    /// <summary>Returns the settings of people who changed them; everyone else has the defaults.</summary>
    public async Task<Dictionary<PersonId, NotificationHours>> Hours(IReadOnlyCollection<PersonId> people, CancellationToken stop) =>
        (
            await work.List<(PersonId Person, int? From, int? Until, int? DigestAt)>(
                $"""
                select person_id, quiet_from, quiet_until, digest_at from delivery.notification_hours
                where community_id = {work.Community} and person_id = any({people})
                """,
                stop
            )
        ).ToDictionary(r => r.Person, r => new NotificationHours(r.From, r.Until, r.DigestAt));

    public Task SetHours(PersonId person, NotificationHours hours, CancellationToken stop) =>
        work.Do(
            $"""
            insert into delivery.notification_hours (community_id, person_id, quiet_from, quiet_until, digest_at)
              values ({work.Community}, {person}, {hours.QuietFrom}, {hours.QuietUntil}, {hours.DigestAt})
            on conflict (community_id, person_id) do update set quiet_from = {hours.QuietFrom}, quiet_until = {hours.QuietUntil},
              digest_at = {hours.DigestAt}
            """,
            stop
        );
}
