namespace Juluo.HelpDirectory;

/// <summary>The published data: the listed entries as services of HSDS, and the objects that belong to them. Only the requested page of a list is read from the database.</summary>
internal sealed class HsdsLibrary(UnitOfWork work, Clock clock, HsdsDoor door)
{
    private const int MostMinimal = HelpEntryStore.Most;
    private readonly HelpEntryStore store = new(work, clock);
    private readonly HsdsQuery query = new(work, door);

    /// <summary>Returns every listed entry with all of its fields.</summary>
    public async Task<List<JsonObject>> Everything(CancellationToken stop) =>
        (await store.All(closed: false, stop)).ConvertAll(d => d.Whole());

    /// <summary>Returns a page of the listed services that match the parameters of HSDS: without their lists, or in full or minimal form if the request asks for it.</summary>
    public async Task<HsdsPage> Services(CancellationToken stop)
    {
        await store.ReadTraits(stop);
        var since = await query.Since(stop);
        var asked = query.Entries(since);
        var total = await work.Find<int>($"select count(*)::int from helpdirectory.entry e where {asked}", stop);
        var minimal = door.Is("minimal");
        var (skip, take) = door.Span(minimal ? MostMinimal : null);
        var rows = await work.List<(HelpEntryId Id, string Name, string Status, string? Modified)>(
            $"""
            select e.id, e.name, e.status, e.hsds ->> 'last_modified' as modified from helpdirectory.entry e where {asked}
            order by e.name collate "C", e.id limit {take} offset {skip}
            """,
            stop
        );
        if (minimal)
            return door.Page([.. rows.Select(r => Minimal(r.Id, r.Name, r.Status, r.Modified))], "service", total, take, asIs: true);
        var read = (await store.Of(rows.ConvertAll(r => r.Id), stop)).ToDictionary(d => d.Id);
        return door.Page(
            [.. rows.Where(r => read.ContainsKey(r.Id)).Select(r => door.As(read[r.Id].Whole(), "service"))],
            "service",
            total,
            take
        );
    }

    /// <summary>Keeps the fields that <c>service_list.json</c> of HSDS 3 requires, and the time of the last change, if it is known.</summary>
    internal static JsonObject Minimal(HelpEntryId id, string name, string status, string? modified)
    {
        var minimal = new JsonObject
        {
            ["id"] = id.ToString(),
            ["name"] = name,
            ["status"] = status,
        };
        if (modified is not null)
            minimal["last_modified"] = modified;
        return minimal;
    }

    public async Task<JsonObject?> Service(Guid id, CancellationToken stop) =>
        await store.Find(new(id), stop) is { State: not HelpState.Closed } document ? document.Whole() : null;

    public Task<List<JsonObject>> Organisations(CancellationToken stop) => store.Organisations(stop);

    /// <summary>Returns an organisation with its listed services; null if it has none.</summary>
    public async Task<JsonObject?> Organisation(Guid id, CancellationToken stop)
    {
        var ids = await work.List<HelpEntryId>(
            $"""
            select id from helpdirectory.entry where community_id = {work.Community} and organisation_id = {id} and status in ('active', 'temporarily closed')
            """,
            stop
        );
        var services = (await store.Of(ids, stop)).OrderBy(d => d.Service.Text("name"), StringComparer.Ordinal).ToList();
        if (services.Count == 0)
            return null;
        var whole = services[0].Organisation!.Copy();
        whole.PutList(
            "services",
            services.Select(d =>
                door.Is("full_service")
                    ? d.Whole().Without("organization")
                    : new JsonObject
                    {
                        ["id"] = d.Id.ToString(),
                        ["name"] = d.Service.Text("name"),
                        ["status"] = d.Service.Text("status"),
                    }
            )
        );
        return whole;
    }

    /// <summary>Returns a page of services at locations, each with its place and its service.</summary>
    public async Task<HsdsPage> ServiceAtLocations(CancellationToken stop)
    {
        await store.ReadTraits(stop);
        var since = await query.Since(stop);
        var rows = await Places($"{query.Entries(since)} and ({query.Places()})", stop);
        var (skip, take) = door.Span();
        var shown = rows.Skip(skip).Take(take).ToList();
        var all = await At([.. shown.Select(s => s.Entry).Distinct()], stop);
        return door.Page(
            [.. shown.Select(s => all.Find(a => a.Id() == s.At)).OfType<JsonObject>().Select(a => door.As(a, "service_at_location"))],
            "service_at_location",
            rows.Count,
            take
        );
    }

    public async Task<JsonObject?> ServiceAtLocation(Guid id, CancellationToken stop) =>
        (await Places($"e.community_id = {work.Community} and e.status in ('active', 'temporarily closed')", stop))
            .Where(p => p.At == id)
            .Select(p => p.Entry)
            .Take(1)
            .ToList()
            is [var entry]
            ? (await At([entry], stop)).Find(a => a.Id() == id)
            : null;

    // Links to a place of ours, and links to a place that has no description.
    private Task<List<(HelpEntryId Entry, Guid At)>> Places(Statement asked, CancellationToken stop)
    {
        Statement own = $"""
            select e.name, e.id, a.position, a.id as at from helpdirectory.entry e
            join helpdirectory.entry_place a on a.community_id = e.community_id and a.entry_id = e.id
            join helpdirectory.place p on p.community_id = a.community_id and p.id = a.place_id where {asked}
            """;
        if (query.AsksForPlaces)
            return work.List<(HelpEntryId Entry, Guid At)>(
                $"""select id, at from ({own}) x order by name collate "C", id, position, at""",
                stop
            );
        return work.List<(HelpEntryId Entry, Guid At)>(
            $"""
            select id, at from ({own} union all
              select e.name, e.id, 1000, (n ->> 'id')::uuid from helpdirectory.entry e cross join lateral (select null::jsonb as hsds, null::float8 as latitude, null::float8 as longitude) p,
                jsonb_array_elements(case jsonb_typeof(e.hsds -> 'service_at_locations') when 'array' then e.hsds -> 'service_at_locations' else '[]' end) n
              where {asked}) x
            order by name collate "C", id, position, at
            """,
            stop
        );
    }

    private async Task<List<JsonObject>> At(IReadOnlyCollection<HelpEntryId> entries, CancellationToken stop) =>
        [
            .. (await store.Of(entries, stop))
                .Select(d => d.Whole())
                .SelectMany(service =>
                    service
                        .Each("service_at_locations")
                        .Select(at =>
                        {
                            var one = at.Copy();
                            one["service"] = service.Without("service_at_locations");
                            return one;
                        })
                ),
        ];
}
