using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Juluo.HelpDirectory;

/// <summary>What goes out: the listed entries as services of HSDS, and what belongs to them.</summary>
internal sealed class HsdsLibrary(UnitOfWork work, Clock clock, HsdsDoor door)
{
    private readonly HelpEntryStore store = new(work, clock);

    /// <summary>The listed services that the parameters of HSDS ask for, whole.</summary>
    public async Task<List<JsonObject>> Services(CancellationToken stop)
    {
        var all = (await store.All(closed: false, stop)).ConvertAll(d => d.Whole());
        if (door["search"] is { } words)
            all = all.FindAll(s => SearchText.Has($"{s.Text("name")} {s.Text("alternate_name")} {s.Text("description")}", words));
        if (door["organization_id"] is { } organisation)
            all = all.FindAll(s =>
                s.One("organization")?.Key("id") == AsId(organisation) || s.Key("organization_id") == AsId(organisation)
            );
        if (door["taxonomy_term_id"] is { } term)
            all = all.FindAll(s => Terms(s).Any(t => t.Key("id") == AsId(term)));
        if (door["taxonomy_id"] is { } taxonomy)
            all = all.FindAll(s => Terms(s).Any(t => (t.One("taxonomy_detail")?.Key("id") ?? t.Key("taxonomy_id")) == AsId(taxonomy)));
        if (door["modified_after"] is { } moment && After(moment) is { } since)
            all = all.FindAll(s => After(s.Text("last_modified") ?? "") is { } at && at > since);
        return all;
    }

    public async Task<JsonObject?> Service(Guid id, CancellationToken stop) =>
        await store.Find(new(id), stop) is { State: not HelpState.Closed } document ? document.Whole() : null;

    public Task<List<JsonObject>> Organisations(CancellationToken stop) => store.Organisations(stop);

    /// <summary>An organisation with its services, as far as they are listed.</summary>
    public async Task<JsonObject?> Organisation(Guid id, CancellationToken stop)
    {
        var services = (await store.All(closed: false, stop)).FindAll(d => d.Organisation?.Id() == id);
        if (services.Count == 0)
            return null;
        var whole = services[0].Organisation!.Copy();
        whole.PutList(
            "services",
            services.Select(d => new JsonObject
            {
                ["id"] = d.Id.ToString(),
                ["name"] = d.Service.Text("name"),
                ["status"] = d.Service.Text("status"),
            })
        );
        return whole;
    }

    /// <summary>Where services are offered, each with its place and its service.</summary>
    public async Task<List<JsonObject>> ServiceAtLocations(CancellationToken stop) =>
        [
            .. (await Services(stop)).SelectMany(service =>
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

    private static IEnumerable<JsonObject> Terms(JsonObject service) =>
        service.Each("attributes").Select(a => a.One("taxonomy_term")).OfType<JsonObject>();

    private static Guid AsId(string text) => Guid.TryParse(text, out var id) ? id : default;

    private static Instant? After(string text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment ? moment.Value.ToInstant()
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.AtMidnight().InUtc().ToInstant()
        : null;
}
