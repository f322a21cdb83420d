namespace Juluo.Web;

/// <summary>POST /settings/sites/{id} — renames a place, or changes its short name or zone.</summary>
[Post("/settings/sites/{id}", "web.settings", Form = typeof(ListSites), Then = "/settings/sites", Say = "sites.kept")]
internal sealed class ChangeSite(Sites sites, Audit audit) : Slice<ChangeSite.Input, Done>
{
    public sealed record Input(SiteId Id, string Zh = "", string En = "", string Slug = "", string Zone = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var (zh, en) = Site.Names(input.Zh, input.En);
        var kept = await sites.Keep(site with { NameZh = zh, NameEn = en, Slug = input.Slug.Trim(), ZoneId = input.Zone.Trim() }, stop);
        if (kept.Failed)
            return kept.As<Done>();
        await audit.Did(caller.Self, "web.site-changed", zh, new { before = site.NameZh }, stop);
        return Done.It;
    }
}
