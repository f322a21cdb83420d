namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/details — changes the address, map point, telephone and description of a site, and its visibility for visitors.</summary>
[Post(
    "/sites/{id}/details",
    SpacesModule.Manage,
    Form = typeof(ShowSiteSettings),
    Changes = typeof(ShowSiteSettings),
    Say = "spaces.site.kept"
)]
internal sealed class ChangeSiteDetails(UnitOfWork work, Sites sites, Audit audit) : Slice<ChangeSiteDetails.Input, Done>
{
    public sealed record Input(
        SiteId Id,
        bool ForVisitors = false,
        LocalizedText? Address = null,
        LocalizedText? About = null,
        double? Latitude = null,
        double? Longitude = null,
        string? Phone = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var said = new SiteDetails(
            site.Id,
            input.Address,
            input.About,
            input.Latitude,
            input.Longitude,
            FormText.Some(input.Phone),
            input.ForVisitors
        );
        if (said.Check() is { Count: > 0 } wrong)
            return wrong;
        await new SiteDetailsStore(work).Keep(said, stop);
        await audit.Did(caller.Person, "spaces.site-changed", site.Name.Zh, new { said.ForVisitors }, stop);
        return Done.It;
    }
}
