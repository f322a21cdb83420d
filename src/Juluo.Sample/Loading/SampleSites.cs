namespace Juluo.Sample;

/// <summary>Furnishes the houses of a sample as an operator would: hours, holidays, floors with plans, and bookable resources.</summary>
internal sealed class SampleSites(IServiceProvider services, SampleCommunity sample, PersonId[] ids, PersonId runs, CancellationToken stop)
{
    // A network has two furnished houses; the others only have an address.
    private const int MostFurnished = 2;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly Dictionary<SiteId, int> pictures = [];
    private readonly Dictionary<int, SiteId> sites = [];
    private readonly Dictionary<int, ZoneId> rooms = [];
    private readonly Dictionary<(int House, string Name), ResourceId> all = [];

    /// <returns>The bookable resources, with their places.</returns>
    public async Task<SampleRooms> Make()
    {
        foreach (var house in sample.Houses)
        {
            var site = Id.New<SiteId>(services.GetRequiredService<Clock>());
            var kept = await services
                .GetRequiredService<Sites>()
                .Keep(
                    new(
                        site,
                        house.Slug,
                        new(house.Name.In(Languages.Chinese), house.Name.In(Languages.English)),
                        acting.Community.ZoneId,
                        null
                    ),
                    stop
                );
            if (kept.Failed)
                throw new InvalidOperationException($"The sample's house: {kept.Errors[0]}");
            await Say(site, house);
            pictures[site] = sample.Options.Preset == SamplePreset.Riverside ? SamplePictureTexts.PrintShop : house.Number;
            if (house.Number >= MostFurnished)
                continue;
            sites[house.Number] = site;
            foreach (var storey in (SampleSiteTexts.Storey[])[SampleSiteTexts.Ground, SampleSiteTexts.Upper])
                await Furnish(site, house, storey);
        }

        return new(sites, pictures, rooms, all);
    }

    private async Task Say(SiteId site, House house)
    {
        // The address of a network's house is its town.
        var point = sample.Options.Preset switch
        {
            SamplePreset.Riverside => (25.035, 121.499),
            SamplePreset.Laneside => (25.063, 121.513),
            _ => ((double, double)?)null,
        };
        await acting.Post(
            runs,
            $"/sites/{site}/details",
            ("forVisitors", true),
            (
                "address",
                new LocalizedText(
                    $"{house.Town.In(Languages.Chinese)}河邊街 {12 + house.Number} 號",
                    $"{12 + house.Number} Hebian Street, {house.Town.In(Languages.English)}"
                )
            ),
            (
                "about",
                new LocalizedText(
                    "從前是印刷廠，現在是大家工作的地方。門口的綠色鐵門白天都開著。",
                    "Once a print shop, now a place where people work. The green iron door stands open by day."
                )
            ),
            ("latitude", point?.Item1),
            ("longitude", point?.Item2),
            ("phone", $"02 2555 01{20 + house.Number}")
        );
        const string weekday = "9:00–21:00";
        await acting.Post(
            runs,
            $"/sites/{site}/hours",
            ("monday", weekday),
            ("tuesday", weekday),
            ("wednesday", weekday),
            ("thursday", weekday),
            ("friday", weekday),
            ("saturday", "10:00–18:00")
        );
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        foreach (var (day, zh, en) in SampleSiteTexts.Holidays)
        {
            var next = day.InYear(today.Year) < today ? day.InYear(today.Year + 1) : day.InYear(today.Year);
            await acting.Post(runs, $"/sites/{site}/days", ("day", next), ("name", new LocalizedText(zh, en)));
        }
    }

    private async Task Furnish(SiteId site, House house, SampleSiteTexts.Storey storey)
    {
        var floor = await acting.Make<FloorId>(
            runs,
            $"/sites/{site}/floors",
            ("level", storey.Level),
            ("name", new LocalizedText(storey.Zh, storey.En)),
            ("wide", SampleSiteTexts.Wide),
            ("deep", SampleSiteTexts.Deep)
        );
        var zones = new Dictionary<string, ZoneId>(StringComparer.Ordinal);
        foreach (var (code, x, y, w, h, capacity) in storey.Zones)
        {
            var part = house.Zones.First(z => z.Code.EndsWith($"/{code}", StringComparison.Ordinal));
            var zone = await acting.Make<ZoneId>(runs, $"/floors/{floor}/zones", ("name", part.Name), ("capacity", capacity));
            await acting.Post(
                runs,
                $"/floors/{floor}/zones/{zone}",
                ("name", part.Name),
                ("capacity", capacity),
                ("x", x),
                ("y", y),
                ("w", w),
                ("h", h)
            );
            zones[code] = rooms[part.Number] = zone;
        }

        var things = new List<ResourceId>();
        foreach (var thing in storey.Things)
        {
            things.Add(await Add(site, floor, zones, things, thing));
            all[(house.Number, thing.Zh)] = things[^1];
        }
    }

    private async Task<ResourceId> Add(
        SiteId site,
        FloorId floor,
        Dictionary<string, ZoneId> zones,
        List<ResourceId> before,
        SampleSiteTexts.Thing thing
    )
    {
        var id = await acting.Make<ResourceId>(
            runs,
            $"/sites/{site}/resources",
            ("kind", thing.Kind),
            ("name", new LocalizedText(thing.Zh, thing.En)),
            ("about", thing.About),
            ("seats", thing.Seats),
            ("units", Math.Max(1, thing.Units)),
            ("floor", floor),
            ("features", thing.Has ?? []),
            ("parts", (thing.Parts ?? []).Select(p => before[p]))
        );
        var at = thing.At;
        await acting.Post(
            runs,
            $"/floors/{floor}/resources/{id}",
            ("zone", thing.Zone is { } code ? zones[code] : (ZoneId?)null),
            ("x", at?.X),
            ("y", at?.Y),
            ("w", at?.W),
            ("h", at?.H)
        );
        foreach (var (who, per, amount, hours) in SampleSiteTexts.Prices(thing.Kind))
            await acting.Post(runs, $"/resources/{id}/prices", ("per", per), ("who", who), ("amount", amount), ("hours", hours));
        if (thing.Kind == ResourceKind.Hall)
            await acting.Post(runs, $"/resources/{id}/rules", ("notice", "1 d"), ("bufferAfter", "30 min"), ("approval", true));
        if (thing.Kind == ResourceKind.Room)
            await acting.Post(runs, $"/resources/{id}/rules", ("max", "8 h"), ("arriveWithin", "20 min"), ("mostOpen", 6));
        return id;
    }
}
