namespace Juluo.Spaces;

/// <summary>Finds floors and zones for the rows of a table, and adds those that are missing.</summary>
internal sealed class ResourcePlaces(UnitOfWork work, Clock clock, List<Floor> floors, List<Zone> zones)
{
    private const int Wide = 24;
    private const int Deep = 16;

    private readonly FloorStore store = new(work, clock);

    /// <summary>The number of floors added.</summary>
    public int Floors { get; private set; }

    public int Zones { get; private set; }

    public async Task<Outcome<(FloorId? Floor, ZoneId? Zone)>> Of(ResourceTable.Row row, CancellationToken stop)
    {
        if (row.Place is not { } place)
            return (null, null);
        var here = floors.FindAll(f => f.Site == row.Site);
        var found = here.Find(f => Called(place.Floor, f.Name));
        if (found is not null && place.Level is { } said && said != found.Level)
            return new ResourceTableErrors.OtherLevel(found.Name.Zh, found.Level);
        if (found is null)
        {
            var level = place.Level ?? (here.Count == 0 ? 0 : here.Max(f => f.Level) + 1);
            if (level > Floor.Highest || here.Exists(f => f.Level == level))
                return new FloorErrors.LevelTaken(level);
            found = new(store.NewFloor(), row.Site, level, place.Floor, Wide, Deep, null);
            await store.Keep(found, stop);
            floors.Add(found);
            Floors++;
        }

        if (place.Zone is not { } name)
            return (found.Id, null);
        var zone = zones.Find(z => z.Floor == found.Id && Called(name, z.Name));
        if (zone is null)
        {
            zone = new(store.NewZone(), found.Id, name, null, null);
            await store.KeepZone(zone, stop);
            zones.Add(zone);
            Zones++;
        }

        return (found.Id, zone.Id);
    }

    private static bool Called(LocalizedText name, LocalizedText there) =>
        TableCells.Fold(name.Zh) == TableCells.Fold(there.Zh) || TableCells.Fold(name.En) == TableCells.Fold(there.En);
}
