namespace Juluo.HelpDirectory;

/// <summary>Entries with their organisations and places, as HSDS JSON. Entries share organisations and places: changing one changes it in every entry.</summary>
internal sealed class HelpEntryStore(UnitOfWork work, Clock clock)
{
    public const int Most = 10_000;

    /// <summary>A row; each part is JSON of HSDS.</summary>
    internal sealed record Row(
        string Service,
        string? Organisation,
        string Places,
        ServiceId? Check,
        string? Source,
        string? Digest,
        Instant? EditedAt
    );

    /// <summary>Returns the listed entries by name, or with <paramref name="closed"/> all entries.</summary>
    public async Task<List<HelpDocument>> All(bool closed, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"{Rows} and ({closed} or e.status in ('active', 'temporarily closed')) order by e.name, e.id limit {Most}",
                stop
            )
        ).ConvertAll(r => Read(r, work.Community.Zone));

    /// <summary>Returns entries by id, in no particular order.</summary>
    public async Task<List<HelpDocument>> Of(IReadOnlyCollection<HelpEntryId> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : (await work.List<Row>($"{Rows} and e.id = any({ids})", stop)).ConvertAll(r => Read(r, work.Community.Zone));

    public async Task<HelpDocument?> Find(HelpEntryId id, CancellationToken stop) =>
        await work.Find<Row>($"{Rows} and e.id = {id}", stop) is { } row ? Read(row, work.Community.Zone) : null;

    /// <summary>Finds an entry and locks it until the transaction ends, so that concurrent changes are applied one after the other.</summary>
    public async Task<HelpDocument?> Hold(HelpEntryId id, CancellationToken stop)
    {
        await work.Do($"select from helpdirectory.entry where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, stop);
    }

    public async Task<JsonObject?> Organisation(Guid id, CancellationToken stop) =>
        await work.Find<string>(
            $"select hsds::text from helpdirectory.organisation where community_id = {work.Community} and id = {id}",
            stop
        )
            is { } text
            ? HsdsNode.Read(text)
            : null;

    /// <summary>Returns the organisations with a listed entry, by name.</summary>
    public async Task<List<JsonObject>> Organisations(CancellationToken stop) =>
        (
            await work.List<string>(
                $"""
                select o.hsds::text from helpdirectory.organisation o where o.community_id = {work.Community} and exists (
                  select from helpdirectory.entry e where e.community_id = o.community_id and e.organisation_id = o.id
                    and e.status in ('active', 'temporarily closed'))
                order by o.name, o.id limit {Most}
                """,
                stop
            )
        ).ConvertAll(HsdsNode.Read);

    /// <summary>Returns known names for suggestions: of organisations and of places.</summary>
    public async Task<(List<string> Organisations, List<string> Places)> Names(CancellationToken stop) =>
        (
            await work.List<string>(
                $"select distinct name from helpdirectory.organisation where community_id = {work.Community} order by 1 limit 300",
                stop
            ),
            await work.List<string>(
                $"select distinct name from helpdirectory.place where community_id = {work.Community} and name is not null order by 1 limit 300",
                stop
            )
        );

    public async Task<JsonObject?> OrganisationNamed(LocalizedText name, CancellationToken stop) =>
        await work.Find<string>(
            $"select hsds::text from helpdirectory.organisation where community_id = {work.Community} and lower(name) in (lower({name.Zh}), lower({name.En})) order by id limit 1",
            stop
        )
            is { } text
            ? HsdsNode.Read(text)
            : null;

    public async Task<JsonObject?> PlaceNamed(LocalizedText name, CancellationToken stop) =>
        await work.Find<string>(
            $"select hsds::text from helpdirectory.place where community_id = {work.Community} and lower(name) in (lower({name.Zh}), lower({name.En})) order by id limit 1",
            stop
        )
            is { } text
            ? HsdsNode.Read(text)
            : null;

    /// <summary>Saves an entry that was added or changed here.</summary>
    public Task Save(HelpDocument document, PersonId? by, CancellationToken stop)
    {
        document.Service["last_modified"] = InstantPattern.General.Format(clock.Now);
        return Write(document with { EditedAt = clock.Now }, by, stop);
    }

    /// <summary>Saves an entry with its organisation and its places. Concurrent writes of the same id: the last one wins.</summary>
    public async Task Write(HelpDocument document, PersonId? by, CancellationToken stop)
    {
        if (document.Organisation is { } organisation && await Write("organisation", organisation, stop) > 0)
            await Forget(document.Id, organisation.Id(), stop);
        foreach (var (_, location) in document.Places)
            if (await Write("place", location, stop) > 0)
                await Forget(document.Id, location.Id(), stop);
        var (hsds, organisationId) = (document.Service.ToJsonString(Json.Options), document.Organisation?.Id());
        await work.Do(
            $"""
            insert into helpdirectory.entry (community_id, id, hsds, organisation_id, service_id, source, digest, made_at, made_by, changed_at, edited_at)
            values ({work.Community}, {document.Id}, {hsds}::jsonb, {organisationId}, {document.Check}, {document.Source}, {document.Digest}, {clock.Now},
              {by}, {clock.Now}, {document.EditedAt})
            on conflict (community_id, id) do update set hsds = excluded.hsds, organisation_id = excluded.organisation_id, service_id = excluded.service_id,
              source = excluded.source, digest = excluded.digest, changed_at = excluded.changed_at, edited_at = excluded.edited_at
            """,
            stop
        );
        await Write(HelpTraits.Of(document), document.Id, stop);
        var ids = document.Places.Select(p => p.At.Id()).ToList();
        await work.Do(
            $"delete from helpdirectory.entry_place where community_id = {work.Community} and entry_id = {document.Id} and id <> all({ids})",
            stop
        );
        foreach (var (position, (at, location)) in document.Places.Index())
        {
            var (id, place, text) = (at.Id(), location.Id(), at.ToJsonString(Json.Options));
            await work.Do(
                $"""
                insert into helpdirectory.entry_place (community_id, id, entry_id, place_id, position, hsds)
                values ({work.Community}, {id}, {document.Id}, {place}, {position}, {text}::jsonb)
                on conflict (community_id, id) do update set entry_id = excluded.entry_id, place_id = excluded.place_id, position = excluded.position,
                  hsds = excluded.hsds
                """,
                stop
            );
        }
    }

    /// <summary>Computes the traits of entries that lack them or whose shared data changed, 500 at a time.</summary>
    public async Task ReadTraits(CancellationToken stop)
    {
        while (
            await work.List<HelpEntryId>(
                $"select id from helpdirectory.entry where community_id = {work.Community} and words is null order by id limit 500 for update skip locked",
                stop
            )
                is { Count: > 0 } ids
        )
            foreach (var document in await Of(ids, stop))
                await Write(HelpTraits.Of(document), document.Id, stop);
    }

    private Task Write(HelpTraits traits, HelpEntryId id, CancellationToken stop) =>
        work.Do(
            $"""
            update helpdirectory.entry set words = {traits.Words}, concepts = {traits.Concepts}, kinds = {traits.Kinds}, languages = {traits.Languages},
              days = {traits.Days}, week = {traits.Week}::text::int4multirange, irregular = {traits.Irregular}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    // Other entries share the changed organisation or place: their traits must be computed again.
    private Task Forget(HelpEntryId but, Guid shared, CancellationToken stop) =>
        work.Do(
            $"""
            update helpdirectory.entry e set words = null where e.community_id = {work.Community} and e.id <> {but} and (e.organisation_id = {shared}
              or exists (select from helpdirectory.entry_place a where a.community_id = e.community_id and a.entry_id = e.id and a.place_id = {shared}))
            """,
            stop
        );

    private Task<int> Write(string table, JsonObject node, CancellationToken stop)
    {
        var (id, hsds) = (node.Id(), node.ToJsonString(Json.Options));
        return table == "place"
            ? work.Do(
                $"""
                insert into helpdirectory.place (community_id, id, hsds, changed_at) values ({work.Community}, {id}, {hsds}::jsonb, {clock.Now})
                on conflict (community_id, id) do update set hsds = excluded.hsds, changed_at = excluded.changed_at where place.hsds <> excluded.hsds
                """,
                stop
            )
            : work.Do(
                $"""
                insert into helpdirectory.organisation (community_id, id, hsds, changed_at) values ({work.Community}, {id}, {hsds}::jsonb, {clock.Now})
                on conflict (community_id, id) do update set hsds = excluded.hsds, changed_at = excluded.changed_at where organisation.hsds <> excluded.hsds
                """,
                stop
            );
    }

    internal static HelpDocument Read(Row row, DateTimeZone zone) =>
        new(
            HsdsNode.Read(row.Service),
            row.Organisation is null ? null : HsdsNode.Read(row.Organisation),
            [.. JsonNode.Parse(row.Places)!.AsArray().OfType<JsonObject>().Select(p => (p.One("at")!.Copy(), p.One("location")!.Copy()))],
            row.Check,
            row.Source,
            row.Digest,
            row.EditedAt,
            zone
        );

    private Statement Rows =>
        $"""
            select e.hsds::text as service, o.hsds::text as organisation,
              coalesce((select jsonb_agg(jsonb_build_object('at', a.hsds, 'location', p.hsds) order by a.position, a.id) from helpdirectory.entry_place a
                join helpdirectory.place p on p.community_id = a.community_id and p.id = a.place_id
                where a.community_id = e.community_id and a.entry_id = e.id), '[]')::text as places,
              e.service_id as check, e.source, e.digest, e.edited_at
            from helpdirectory.entry e left join helpdirectory.organisation o on o.community_id = e.community_id and o.id = e.organisation_id
            where e.community_id = {work.Community}
            """;
}
