namespace Juluo.Web;

/// <summary>POST /settings/sites — adds a site.</summary>
[Post("/settings/sites", "web.settings", Form = typeof(ListSites), Say = "sites.added")]
internal sealed class AddSite(Sites sites, Audit audit, Clock clock) : Slice<AddSite.Input, Created<SiteId>>
{
    public sealed record Input([Required] LocalizedText? Name = null, [Required] string Slug = "", string Zone = "");

    public override async Task<Outcome<Created<SiteId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var zone = input.Zone.Trim().Length > 0 ? input.Zone.Trim() : caller.Community.ZoneId;
        var kept = await sites.Keep(new(Id.New<SiteId>(clock), input.Slug.Trim(), input.Name ?? new(), zone, null), stop);
        if (kept.Failed)
            return kept.As<Created<SiteId>>();
        await audit.Did(caller.Self, "web.site-added", input.Name!.Zh, null, stop);
        return new Created<SiteId>(kept.Value);
    }
}
