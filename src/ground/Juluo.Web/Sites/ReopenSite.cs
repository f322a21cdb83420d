namespace Juluo.Web;

/// <summary>POST /settings/sites/{id}/reopening — a place is run again.</summary>
[Post("/settings/sites/{id}/reopening", "web.settings", Then = "/settings/sites")]
internal sealed class ReopenSite(Sites sites, Audit audit) : Slice<ReopenSite.Input, Done>
{
    public sealed record Input(SiteId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await sites.Close(input.Id, false, stop))
            return new NotFound();
        await audit.Did(caller.Self, "web.site-reopened", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
