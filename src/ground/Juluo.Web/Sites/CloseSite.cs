namespace Juluo.Web;

/// <summary>POST /settings/sites/{id}/closing — closes a site that is no longer in use. Its history is kept.</summary>
[Post("/settings/sites/{id}/closing", "web.settings", Then = "/settings/sites", Say = "sites.closed")]
internal class CloseSite(Sites sites, Audit audit) : Reversible<CloseSite.Input>
{
    public sealed record Input(SiteId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (!await sites.Close(input.Id, done, stop))
            return new NotFound();
        await audit.Did(caller.Self, done ? "web.site-closed" : "web.site-reopened", input.Id.ToString(), null, stop);
        return Done.It;
    }
}

/// <summary>POST /settings/sites/{id}/reopening — reopens a closed site.</summary>
[Undo("/settings/sites/{id}/reopening")]
internal sealed class ReopenSite(Sites sites, Audit audit) : CloseSite(sites, audit);
