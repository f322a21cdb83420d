using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Sample;

/// <summary>Furnishes the houses of a sample by the slices that people use: hours, holidays, floors with plans, and what can be booked.</summary>
internal sealed class SampleSites(IServiceProvider services, SampleCommunity sample, PersonId runs, CancellationToken stop)
{
    // A network shows two of its houses from the inside; the others say where they are.
    private const int MostFurnished = 2;

    private readonly Community community = services.GetRequiredService<UnitOfWork>().Community;
    private readonly Dictionary<int, SiteId> sites = [];
    private readonly Dictionary<int, ZoneId> rooms = [];
    private readonly Dictionary<(int House, string Name), ResourceId> all = [];

    /// <returns>What can be booked, and where.</returns>
    public async Task<SampleRooms> Make()
    {
        foreach (var house in sample.Houses)
        {
            var site = Id.New<SiteId>(services.GetRequiredService<Clock>());
            var kept = await services
                .GetRequiredService<Sites>()
                .Keep(
                    new(site, house.Slug, house.Name.In(Languages.Chinese), house.Name.In(Languages.English), community.ZoneId, null),
                    stop
                );
            if (kept.Failed)
                throw new InvalidOperationException($"The sample's house: {kept.Errors[0]}");
            await Say(site, house);
            if (house.Number >= MostFurnished)
                continue;
            sites[house.Number] = site;
            foreach (var storey in (SampleSiteTexts.Storey[])[SampleSiteTexts.Ground, SampleSiteTexts.Upper])
                await Furnish(site, house, storey);
        }

        return new(sites, rooms, all);
    }

    private async Task Say(SiteId site, House house)
    {
        // Where a house of a network is, its town says.
        var point = sample.Options.Preset switch
        {
            SamplePreset.Riverside => (25.035, 121.499),
            SamplePreset.Laneside => (25.063, 121.513),
            _ => ((double, double)?)null,
        };
        await Do<ChangeSiteDetails, ChangeSiteDetails.Input, Done>(
            new(
                site,
                ForVisitors: true,
                $"{house.Town.In(Languages.Chinese)}河邊街 {12 + house.Number} 號",
                $"{12 + house.Number} Hebian Street, {house.Town.In(Languages.English)}",
                "從前是印刷廠，現在是大家工作的地方。門口的綠色鐵門白天都開著。",
                "Once a print shop, now a place where people work. The green iron door stands open by day.",
                point?.Item1,
                point?.Item2,
                $"02 2555 01{20 + house.Number}"
            )
        );
        const string weekday = "9:00–21:00";
        await Do<ChangeHours, ChangeHours.Input, Done>(new(site, false, weekday, weekday, weekday, weekday, weekday, "10:00–18:00"));
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        foreach (var (day, zh, en) in SampleSiteTexts.Holidays)
        {
            var next = day.InYear(today.Year) < today ? day.InYear(today.Year + 1) : day.InYear(today.Year);
            await Do<AddSpecialDay, AddSpecialDay.Input, Done>(new(site, next, null, zh, en));
        }
    }

    private async Task Furnish(SiteId site, House house, SampleSiteTexts.Storey storey)
    {
        var floor = await Do<AddFloor, AddFloor.Input, AddFloor.Output>(
            new(site, storey.Level, storey.Zh, storey.En, SampleSiteTexts.Wide, SampleSiteTexts.Deep)
        );
        var zones = new Dictionary<string, ZoneId>(StringComparer.Ordinal);
        foreach (var (code, x, y, w, h, capacity) in storey.Zones)
        {
            var part = house.Zones.First(z => z.Code.EndsWith($"/{code}", StringComparison.Ordinal));
            var name = part.Name;
            var zone = await Do<AddZone, AddZone.Input, AddZone.Output>(
                new(floor.Id, name.In(Languages.Chinese), name.In(Languages.English), capacity)
            );
            await Do<ChangeZone, ChangeZone.Input, Done>(
                new(floor.Id, zone.Id, name.In(Languages.Chinese), name.In(Languages.English), capacity, x, y, w, h)
            );
            zones[code] = rooms[part.Number] = zone.Id;
        }

        var things = new List<ResourceId>();
        foreach (var thing in storey.Things)
        {
            things.Add(await Add(site, floor.Id, zones, things, thing));
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
        var (id, zone) = (
            (
                await Do<AddResource, AddResource.Input, AddResource.Output>(
                    new(
                        site,
                        thing.Kind,
                        thing.Zh,
                        thing.En,
                        thing.AboutZh,
                        thing.AboutEn,
                        thing.Seats,
                        Math.Max(1, thing.Units),
                        floor,
                        thing.Has ?? [],
                        [.. (thing.Parts ?? []).Select(p => before[p])]
                    )
                )
            ).Id,
            thing.Zone is { } code ? zones[code] : (ZoneId?)null
        );
        var at = thing.At;
        await Do<PlaceResource, PlaceResource.Input, Done>(new(floor, id, zone, at?.X, at?.Y, at?.W, at?.H));
        foreach (var (who, per, amount, hours) in SampleSiteTexts.Prices(thing.Kind))
            await Do<AddPrice, AddPrice.Input, AddPrice.Output>(new(id, per, who, amount, [], hours));
        if (thing.Kind == ResourceKind.Hall)
            await Do<SaveRule, SaveRule.Input, Done>(new(id, Notice: "1 d", BufferAfter: "30 min", Approval: true));
        if (thing.Kind == ResourceKind.Room)
            await Do<SaveRule, SaveRule.Input, Done>(new(id, Max: "8 h", ArriveWithin: "20 min", MostOpen: 6));
        return id;
    }

    private async Task<TOutput> Do<TSlice, TInput, TOutput>(TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var caller = Caller.Visitor(community, Languages.Chinese) with { Person = runs };
        var outcome = await ActivatorUtilities.CreateInstance<TSlice>(services).Handle(input, caller, stop);
        return outcome.Failed ? throw new InvalidOperationException($"The sample's houses: {outcome.Errors[0]}") : outcome.Value;
    }
}
