using Juluo.Web.Pages;

namespace Juluo.Spaces;

/// <summary>
/// GET /spaceapi.json — returns the first site with coordinates, or the one with the given short name, as SpaceAPI 14 and 15: its location, and whether it is open now by its
/// hours. Any website may read it. People who are there are private and left out.
/// </summary>
[Get("/spaceapi.json", Requires.Nothing)]
internal sealed class ShowSpaceApi(
    UnitOfWork work,
    Clock clock,
    Sites sites,
    PublicAddress address,
    Assets assets,
    IHttpContextAccessor http
) : Slice<ShowSpaceApi.Input, SpaceDescription>
{
    /// <param name="Site">The short name of a site.</param>
    public sealed record Input(string? Site = null);

    public override async Task<Outcome<SpaceDescription>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var points = (
            await work.List<(SiteId Site, string? Address, double Latitude, double Longitude, string? Phone)>(
                $"""
                select site_id, coalesce(address_en, address_zh), latitude, longitude, phone from spaces.site_details
                where community_id = {work.Community} and latitude is not null
                """,
                stop
            )
        ).ToDictionary(p => p.Site);
        var site = (await sites.All(stop)).FirstOrDefault(s =>
            s.ClosedAt is null && points.ContainsKey(s.Id) && (input.Site is null || s.Slug == input.Site)
        );
        if (site is null)
            return new NotFound();
        var (point, zone, now) = (points[site.Id], DateTimeZoneProviders.Tzdb[site.ZoneId], clock.Now);
        var hours = await new HoursStore(work).Of(site.Id, zone, now.InZone(zone).Date, stop);
        http.HttpContext?.Response.Headers.Append("Access-Control-Allow-Origin", "*");
        return new SpaceDescription(
            ["14", "15"],
            work.Community.Name.En == site.Name.En ? site.Name.En : $"{work.Community.Name.En}, {site.Name.En}",
            new Uri(new Uri(address.Of(work.Community, "/")), assets["favicon.svg"]).ToString(),
            address.Of(work.Community, "/"),
            new(point.Address, point.Latitude, point.Longitude, site.ZoneId),
            new(hours.IsOpen(now), hours.Since(now)?.ToUnixTimeSeconds()),
            new(point.Phone)
        );
    }
}
