namespace Juluo.Spaces;

public sealed partial class ResourceTable
{
    /// <summary>The state before the import.</summary>
    private sealed record Standings(
        IReadOnlyDictionary<SiteId, Site> Sites,
        List<Resource> InUse,
        List<Floor> Floors,
        List<Zone> Zones,
        IReadOnlyDictionary<ResourceId, string> ExternalIds
    );

    /// <summary>
    /// Writes resources that do not exist yet, with missing floors and zones. A row exists if its site has a resource of that name in use, or the community has one with that id,
    /// in use or retired.
    /// </summary>
    public async Task<Written> Write(IReadOnlyList<Row> rows, CancellationToken stop)
    {
        var resources = new ResourceStore(work, clock);
        foreach (var site in (await sites.All(stop)).OrderBy(s => s.Id.Value))
            await resources.LockNames(site.Id, stop);
        var house = await Standing(stop);
        var named = house
            .InUse.SelectMany(r => (string[])[r.Name.Zh, r.Name.En], (r, name) => (r.Site, Name: TableCells.Fold(name), r.Id))
            .ToLookup(r => (r.Site, r.Name), r => r.Id);
        var keyed = house.ExternalIds.Select(e => (e.Value, e.Key)).ToDictionary(e => e.Value, e => e.Key, StringComparer.Ordinal);
        foreach (var id in await work.List<Guid>($"select id from spaces.resource where community_id = {work.Community}", stop))
            keyed.TryAdd(id.ToString(), new(id));
        var fresh = rows.Where(r =>
                !(r.ExternalId is { } key && keyed.ContainsKey(key)) && !named[(r.Site, TableCells.Fold(r.Details.Name.Zh))].Any()
            )
            .ToList();

        var places = new ResourcePlaces(work, clock, house.Floors, house.Zones);
        var parts = new PartsByName();
        foreach (var there in house.InUse)
            parts.Add(there.Site, there.Id, there.Name, house.ExternalIds.GetValueOrDefault(there.Id), there.Units);
        var (added, wrong) = (new List<(Row, ResourceId)>(), new List<(int, Error)>());
        // Halls made of rooms in the same file come after these rooms, and halls made of halls after those.
        for (var waiting = fresh; waiting.Count > 0; )
        {
            var ready = waiting.FindAll(r => r.Parts.All(p => parts.Find(r.Site, p.Name) is not null));
            foreach (var row in ready)
            {
                var made = row.Parts.Select(p => (Part: parts.Find(row.Site, p.Name)!.Value, p.Units)).ToList();
                if (made.Find(p => p.Units > Math.Max(1, p.Part.Units)) is { Part.Units: > 0 } few)
                    wrong.Add((row.Number, new ResourceErrors.TooManyOfPart(few.Part.Name, few.Part.Units)));
                var place = await places.Of(row, stop);
                wrong.AddRange(place.Errors.Select(e => (row.Number, e)));
                if (wrong.Count > 0)
                    continue;
                var what = New(row, place.Value, [.. made.Select(p => (p.Part.Id, p.Units)).DistinctBy(p => p.Id)]);
                var given = await NameOfSpace.Give(what.Details.Name, work.Community.Language, () => resources.Add(what, stop));
                if (given.Failed)
                    return new([], 0, 0, 0, [(row.Number, given.Errors[0])]);
                var id = given.Value;
                added.Add((row, id));
                parts.Add(row.Site, id, row.Details.Name, row.ExternalId, row.Units);
            }

            waiting = waiting.FindAll(r => !ready.Contains(r));
            if (ready.Count > 0 && wrong.Count == 0)
                continue;
            wrong.AddRange(
                waiting
                    .Where(_ => ready.Count == 0)
                    .SelectMany(
                        r => r.Parts.Where(p => parts.Find(r.Site, p.Name) is null),
                        (r, p) => (r.Number, (Error)new ResourceTableErrors.NoPart(p.Name))
                    )
            );
            break;
        }

        ResourceId Here(Row row) =>
            row.ExternalId is { } key && keyed.TryGetValue(key, out var id)
                ? id
                : named[(row.Site, TableCells.Fold(row.Details.Name.Zh))].First();
        return new(added, rows.Count - fresh.Count, places.Floors, places.Zones, wrong)
        {
            There =
            [
                .. rows.Except(fresh)
                    .Select(r => (r.Number, Here(r)))
                    .Select(r => (r.Number, house.ExternalIds.GetValueOrDefault(r.Item2) ?? r.Item2.ToString())),
            ],
        };
    }

    private static NewResource New(Row row, (FloorId? Floor, ZoneId? Zone) place, IReadOnlyList<(ResourceId, int)> parts) =>
        new(row.Site, row.Kind, row.Details, row.Units)
        {
            Floor = place.Floor,
            Zone = place.Zone,
            Parts = parts,
            ExternalId = row.ExternalId,
        };

    private async Task<Standings> Standing(CancellationToken stop)
    {
        var all = await sites.All(stop);
        var store = new FloorStore(work, clock);
        var floors = new List<Floor>();
        foreach (var site in all)
            floors.AddRange(await store.Of(site.Id, stop));
        var ids = await work.List<(ResourceId Id, string Key)>(
            $"select id, external_id from spaces.resource where community_id = {work.Community} and external_id is not null",
            stop
        );
        return new(
            all.ToDictionary(s => s.Id),
            await new ResourceStore(work, clock).InUse(null, stop),
            floors,
            await store.Zones([.. floors.Select(f => f.Id)], stop),
            ids.ToDictionary(i => i.Id, i => i.Key)
        );
    }
}
