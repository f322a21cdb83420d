namespace Juluo.Spaces;

/// <summary>Gives other modules access to spaces: visibility and hours of sites, and the places, photos and parts of resources.</summary>
public sealed class SpacesFacade(UnitOfWork work, Clock clock)
{
    /// <summary>The maximum number of copies made of a resource at once; more fail with <see cref="ResourceErrors.NoCopies"/>.</summary>
    public const int MostCopies = 200;

    /// <summary>The result of copying a resource.</summary>
    /// <param name="Of">The resource that was copied.</param>
    /// <param name="Copying">The id by which the copies can be removed together.</param>
    /// <param name="Names">The names, in the order of <paramref name="Ids"/>.</param>
    public sealed record Copies(Resource Of, CopyingId Copying, IReadOnlyList<ResourceId> Ids, IReadOnlyList<LocalizedText> Names);

    private readonly FloorStore floors = new(work, clock);
    private readonly ResourceReader related = new(work);
    private readonly ResourceStore resources = new(work, clock);

    /// <summary>Checks if a caller may see a site and its resources: members, or anyone if it is public.</summary>
    public async Task<bool> Shows(SiteId site, Caller caller, CancellationToken stop) =>
        SiteVisibility.Sees(caller, await new SiteDetailsStore(work).Of(site, stop));

    /// <param name="from">The first day of interest. Special days from the day before it until two years after it are read.</param>
    public Task<HouseHours> Hours(SiteId site, DateTimeZone zone, LocalDate from, CancellationToken stop) =>
        new HoursStore(work).Of(site, zone, from, stop);

    /// <summary>Finds holidays of the community: days on which all of its open sites are closed all day. Empty if there is no open site.</summary>
    /// <param name="until">The last day, inclusive.</param>
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

    /// <summary>Returns the hours of a space: those set for it, otherwise those of its site.</summary>
    public async Task<HouseHours> Hours(Resource resource, LocalDate from, CancellationToken stop)
    {
        var site = await Hours(resource.Site, resource.TimeZone, from, stop);
        return (await OwnHours([resource.Id], site, stop)).GetValueOrDefault(resource.Id, site);
    }

    /// <summary>Returns the hours of the spaces of a site whose week differs from the site's, combined with the site's special days. Spaces that follow their site are missing.</summary>
    public async Task<IReadOnlyDictionary<ResourceId, HouseHours>> OwnHours(
        IReadOnlyCollection<ResourceId> resources,
        HouseHours site,
        CancellationToken stop
    ) => (await new OwnHoursStore(work).Of(resources, stop)).ToDictionary(o => o.Key, o => site.With(o.Value));

    /// <summary>Returns the week of a space as text, starting on Monday; null if it follows its site.</summary>
    public async Task<IReadOnlyList<string>?> OwnWeek(ResourceId resource, CancellationToken stop) =>
        HoursText.Week((await new OwnHoursStore(work).Of([resource], stop)).GetValueOrDefault(resource));

    /// <summary>Returns the weekly hours of a site, without special days; if empty, the site counts as always open.</summary>
    public Task<ILookup<IsoDayOfWeek, DayHours>> Week(SiteId site, CancellationToken stop) => new OpeningStore(work).Week(site, stop);

    /// <summary>Sets the weekly hours of a site that has none. Existing hours are kept.</summary>
    public async Task BeginWeek(SiteId site, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        var store = new OpeningStore(work);
        if ((await store.Week(site, stop)).Count == 0)
            await store.SetWeek(site, week, stop);
    }

    public Task<Floor?> Find(FloorId floor, CancellationToken stop) => floors.Find(floor, stop);

    public Task<Zone?> Find(ZoneId zone, CancellationToken stop) => floors.FindZone(zone, stop);

    /// <summary>Returns the zones of all sites, each with its site, by level and name.</summary>
    public Task<List<(ZoneId Id, SiteId Site, LocalizedText Name)>> Zones(CancellationToken stop) => floors.AllZones(stop);

    /// <summary>Returns the addresses of sites; sites without an address are missing.</summary>
    public async Task<Dictionary<SiteId, LocalizedText>> Addresses(CancellationToken stop) =>
        (await new SiteDetailsStore(work).All(stop)).Values.Where(d => d.Address is not null).ToDictionary(d => d.Site, d => d.Address!);

    /// <summary>Returns the open sites that are public.</summary>
    public Task<List<Site>> ForVisitors(Sites sites, CancellationToken stop) => ShownToVisitors.Of(work, sites, stop);

    /// <summary>Returns an open site that could be made public, if none is; null if one is public or there is no open site.</summary>
    public async Task<SiteId?> Unseen(Sites sites, CancellationToken stop) =>
        (await ForVisitors(sites, stop)).Count > 0 ? null : (await sites.All(stop)).Find(s => s.ClosedAt is null)?.Id;

    /// <summary>Makes a site public if it has no details yet. Earlier decisions are kept.</summary>
    public Task BeginShown(SiteId site, CancellationToken stop) => new SiteDetailsStore(work).BeginShown(site, stop);

    /// <summary>Returns the open public sites whose hours are set, so that visitors can come.</summary>
    public Task<List<Site>> Welcoming(Sites sites, CancellationToken stop) => ShownToVisitors.WithHours(work, sites, stop);

    /// <summary>Returns the open sites that have a map point and that the caller may see.</summary>
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

    /// <summary>Returns the first photo of each of these resources; resources without a photo are missing.</summary>
    public async Task<IReadOnlyDictionary<ResourceId, Photo>> FirstPhotos(
        IReadOnlyCollection<ResourceId> resources,
        CancellationToken stop
    ) => await new PhotoStore(work, clock).First(resources, stop);

    public Task<List<Photo>> Photos(ResourceId resource, CancellationToken stop) => new PhotoStore(work, clock).Of(resource, stop);

    /// <summary>Adds a photo of a resource that was encoded already.</summary>
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

    /// <summary>Sets the cover picture of a site, which was encoded already.</summary>
    public async Task PutCover(SiteId site, PhotoPress.Pressed pressed, LocalizedText? words, CoverUpload upload, CancellationToken stop) =>
        await SiteCovers.Store(work, clock).Put(site.Value, await upload.Keep(pressed, words, stop), stop);

    /// <summary>Returns the names of the next copies of a resource; null if it is retired, made of others, or the names would be invalid.</summary>
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

    /// <summary>Copies a resource with its details, place and hours, but without photos. Fails with the names that the site already has.</summary>
    /// <param name="count">The number of copies.</param>
    /// <param name="from">The number of the first copy, or null for the next free one.</param>
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

    // Halls are not copied: a hall and its copy would take the same rooms.
    private async Task<Resource?> Copyable(ResourceId id, CancellationToken stop) =>
        await resources.Find(id, stop) is { RetiredAt: null } what && !Resource.IsMade(what.Kind) ? what : null;

    /// <summary>Checks if any resource is in use.</summary>
    public Task<bool> HasAny(CancellationToken stop) =>
        work.Find<bool>($"select exists (select from spaces.resource where community_id = {work.Community} and retired_at is null)", stop);

    /// <summary>Returns the parts of a hall or a bundle that are in use.</summary>
    public Task<List<PartOfWhole>> Parts(ResourceId whole, CancellationToken stop) => related.Parts(whole, stop);

    /// <summary>Returns the halls and bundles in use that contain a resource as a part.</summary>
    public Task<List<PartOfWhole>> Wholes(ResourceId part, CancellationToken stop) => related.Wholes(part, stop);
}
