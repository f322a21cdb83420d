namespace Juluo.Web;

/// <summary>POST /settings/sites/{id} — renames a site, or changes its short name or time zone.</summary>
[Post("/settings/sites/{id}", "web.settings", Form = typeof(ListSites), Say = "sites.kept")]
internal sealed class ChangeSite(Sites sites, Audit audit) : Slice<ChangeSite.Input, Done>
{
    public sealed record Input(SiteId Id, [Required] LocalizedText? Name = null, [Required] string Slug = "", [Required] string Zone = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var changed = site with { Name = input.Name ?? new(), Slug = input.Slug.Trim(), ZoneId = input.Zone.Trim() };
        var kept = await sites.Keep(changed, stop);
        if (kept.Failed)
            return kept.As<Done>();
        await audit.Did(caller.Self, "web.site-changed", changed.Name.Zh, new { before = site.Name.Zh }, stop);
        return Done.It;
    }
}
