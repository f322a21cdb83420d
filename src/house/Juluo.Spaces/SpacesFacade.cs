namespace Juluo.Spaces;

/// <summary>Spaces as other modules see them: who may look at a site and when it is open, where a resource stands and what belongs to it.</summary>
public sealed class SpacesFacade(UnitOfWork work, Clock clock)
{
    /// <summary>In one go.</summary>
    public const int MostCopies = 200;

    /// <summary>What copying a resource came to.</summary>
    /// <param name="Of">What they are copies of.</param>
    /// <param name="Copying">By which they are taken back together.</param>
    /// <param name="Names">In the order of <paramref name="Ids"/>.</param>
    public sealed record Copies(Resource Of, CopyingId Copying, IReadOnlyList<ResourceId> Ids, IReadOnlyList<LocalizedText> Names);

    private readonly FloorStore floors = new(work, clock);
    private readonly ResourceReader related = new(work);
    private readonly ResourceStore resources = new(work, clock);

    /// <summary>Whether a caller may look at a site and what is in it: a person of the community, or anyone where it wishes.</summary>
    public async Task<bool> Shows(SiteId site, Caller caller, CancellationToken stop) =>
        SiteVisibility.Sees(caller, await new SiteDetailsStore(work).Of(site, stop));

    /// <param name="from">Special days before it are left out; those of two years from there on count.</param>
    public Task<HouseHours> Hours(SiteId site, DateTimeZone zone, LocalDate from, CancellationToken stop) =>
        new HoursStore(work).Of(site, zone, from, stop);

    /// <summary>The holidays of the community: days on which all of its sites are closed. None where there is no site.</summary>
    /// <param name="until">With it.</param>
    public async Task<IReadOnlySet<LocalDate>> Holidays(LocalDate from, LocalDate until, CancellationToken stop) =>
        (
            await work.List<LocalDate>(
                $"""
                select d.day from spaces.special_day d join spaces.site s on s.community_id = d.community_id and s.id = d.site_id
                where d.community_id = {work.Community} and d.day between {from} and {until} and d.opens is null and s.closed_at is null
                group by d.day
                having count(*) = (select count(*) from spaces.site where community_id = {work.Community} and closed_at is null)
                """,
                stop
            )
        ).ToHashSet();

    /// <summary>The hours of a space: its own, where it has them, and those of its site else.</summary>
    public async Task<HouseHours> Hours(Resource resource, LocalDate from, CancellationToken stop)
    {
        var site = await Hours(resource.Site, resource.TimeZone, from, stop);
        return (await OwnHours([resource.Id], site, stop)).GetValueOrDefault(resource.Id, site);
    }

    /// <summary>Of spaces of one site, those that have hours of their own, within the holidays of the site.</summary>
    public async Task<IReadOnlyDictionary<ResourceId, HouseHours>> OwnHours(
        IReadOnlyCollection<ResourceId> resources,
        HouseHours site,
        CancellationToken stop
    ) => (await new OwnHoursStore(work).Of(resources, stop)).ToDictionary(o => o.Key, o => site.With(o.Value));

    /// <summary>The week of a space from Monday on, as it is written; null: as its site.</summary>
    public async Task<IReadOnlyList<string>?> OwnWeek(ResourceId resource, CancellationToken stop) =>
        HoursText.Week((await new OwnHoursStore(work).Of([resource], stop)).GetValueOrDefault(resource));

    /// <summary>The usual hours of a week; empty: always open.</summary>
    public Task<ILookup<IsoDayOfWeek, DayHours>> Week(SiteId site, CancellationToken stop) => new OpeningStore(work).Week(site, stop);

    /// <summary>Sets the usual hours of a site that has none; hours that were set already stay.</summary>
    public async Task BeginWeek(SiteId site, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        var store = new OpeningStore(work);
        if ((await store.Week(site, stop)).Count == 0)
            await store.SetWeek(site, week, stop);
    }

    public Task<Floor?> Find(FloorId floor, CancellationToken stop) => floors.Find(floor, stop);

    public Task<Zone?> Find(ZoneId zone, CancellationToken stop) => floors.FindZone(zone, stop);

    /// <summary>All zones with their sites, from the lowest floor up and by name.</summary>
    public Task<List<(ZoneId Id, SiteId Site, LocalizedText Name)>> Zones(CancellationToken stop) => floors.AllZones(stop);

    /// <summary>Addresses of the sites that have one.</summary>
    public async Task<Dictionary<SiteId, LocalizedText>> Addresses(CancellationToken stop) =>
        (await new SiteDetailsStore(work).All(stop)).Values.Where(d => d.Address is not null).ToDictionary(d => d.Site, d => d.Address!);

    /// <summary>The sites that are run and that anyone may look at.</summary>
    public Task<List<Site>> ForVisitors(Sites sites, CancellationToken stop) => ShownToVisitors.Of(work, sites, stop);

    /// <summary>A site that is run, where visitors can see none; null: they see one, or there is none.</summary>
    public async Task<SiteId?> Unseen(Sites sites, CancellationToken stop) =>
        (await ForVisitors(sites, stop)).Count > 0 ? null : (await sites.All(stop)).Find(s => s.ClosedAt is null)?.Id;

    /// <summary>Lets people without an account see a site of which nothing was written yet; what was decided before stays.</summary>
    public Task BeginShown(SiteId site, CancellationToken stop) => new SiteDetailsStore(work).BeginShown(site, stop);

    /// <summary>Those of them that a stranger could come to: their hours are said.</summary>
    public Task<List<Site>> Welcoming(Sites sites, CancellationToken stop) => ShownToVisitors.WithHours(work, sites, stop);

    /// <summary>The sites that are run, whose point is known, and at which the caller may look.</summary>
    public async Task<List<SitePoint>> Points(Sites sites, Caller caller, CancellationToken stop)
    {
        var details = await new SiteDetailsStore(work).All(stop);
        return
        [
            .. (await sites.All(stop))
                .Where(s => s.ClosedAt is null && details.ContainsKey(s.Id) && SiteVisibility.Sees(caller, details[s.Id]))
                .Select(s =>
                    details[s.Id] is { Latitude: { } latitude, Longitude: { } longitude } ? new SitePoint(s, latitude, longitude) : null
                )
                .OfType<SitePoint>(),
        ];
    }

    /// <summary>The first photo of each that has one.</summary>
    public async Task<IReadOnlyDictionary<ResourceId, Photo>> FirstPhotos(
        IReadOnlyCollection<ResourceId> resources,
        CancellationToken stop
    ) => await new PhotoStore(work, clock).First(resources, stop);

    public Task<List<Photo>> Photos(ResourceId resource, CancellationToken stop) => new PhotoStore(work, clock).Of(resource, stop);

    /// <summary>Puts up a picture of a resource that was pressed already.</summary>
    public async Task AddPhoto(
        ResourceId resource,
        PhotoPress.Pressed pressed,
        LocalizedText? words,
        CoverUpload upload,
        CancellationToken stop
    )
    {
        var kept = await upload.Keep(pressed, words, stop);
        await new PhotoStore(work, clock).Add(resource, kept.Key, kept.SmallKey, words, stop);
    }

    /// <summary>Puts a picture that was pressed already at the head of a site's page.</summary>
    public async Task PutCover(SiteId site, PhotoPress.Pressed pressed, LocalizedText? words, CoverUpload upload, CancellationToken stop) =>
        await SiteCovers.Store(work, clock).Put(site.Value, await upload.Keep(pressed, words, stop), stop);

    /// <summary>How the next copies of a resource are called; null: it is not in use, or made of others.</summary>
    /// <returns>Two names and the number of the first.</returns>
    public async Task<(LocalizedText First, LocalizedText Second, int From)?> NextCopies(
        ResourceId resource,
        string language,
        CancellationToken stop
    )
    {
        if (await Copyable(resource, stop) is not { } what)
            return null;
        var there = await resources.InUse(what.Site, stop);
        var names = CopyNames.Of(what, 2, null, there, language);
        return names.Failed ? null : (names.Value[0], names.Value[1], CopyNames.Next(what, there));
    }

    /// <summary>Copies a resource: what it is like and where it stands, not its photos. Names that are there already are reported.</summary>
    /// <param name="count">So many.</param>
    /// <param name="from">The number of the first; null: the next that is free.</param>
    public async Task<Outcome<Copies>> Copy(ResourceId resource, int? count, int? from, string language, CancellationToken stop)
    {
        if (await Copyable(resource, stop) is not { } what)
            return new NotFound();
        await resources.LockNames(what.Site, stop);
        var names = CopyNames.Of(what, count, from, await resources.InUse(what.Site, stop), language);
        if (names.Failed)
            return names.As<Copies>();
        var copying = Id.New<CopyingId>(clock);
        var ids = await NameOfSpace.Give(names.Value[0], language, () => resources.Copy(what.Id, names.Value, copying, stop));
        return ids.Failed ? ids.As<Copies>() : new Copies(what, copying, ids.Value, names.Value);
    }

    // A hall and its copy would take the same rooms.
    private async Task<Resource?> Copyable(ResourceId id, CancellationToken stop) =>
        await resources.Find(id, stop) is { RetiredAt: null } what && !Resource.IsMade(what.Kind) ? what : null;

    /// <summary>Whether there is anything that could be booked.</summary>
    public Task<bool> HasAny(CancellationToken stop) =>
        work.Find<bool>($"select exists (select from spaces.resource where community_id = {work.Community} and retired_at is null)", stop);

    /// <summary>What a resource is made of.</summary>
    public Task<List<PartOfWhole>> Parts(ResourceId whole, CancellationToken stop) => related.Parts(whole, stop);

    /// <summary>What a resource is a part of.</summary>
    public Task<List<PartOfWhole>> Wholes(ResourceId part, CancellationToken stop) => related.Wholes(part, stop);
}
