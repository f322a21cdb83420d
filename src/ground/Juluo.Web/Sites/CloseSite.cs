namespace Juluo.Web;

/// <summary>POST /settings/sites/{id}/closing — closes a site that is no longer run. What happened there stays.</summary>
[Post(
    "/settings/sites/{id}/closing",
    "web.settings",
    Then = "/settings/sites",
    Say = "sites.closed",
    Undo = "/settings/sites/{id}/reopening"
)]
internal sealed class CloseSite(Sites sites, Audit audit) : Slice<CloseSite.Input, Done>
{
    public sealed record Input(SiteId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, sites, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(SiteId id, bool closed, Sites sites, Audit audit, Caller caller, CancellationToken stop)
    {
        if (!await sites.Close(id, closed, stop))
            return new NotFound();
        await audit.Did(caller.Self, closed ? "web.site-closed" : "web.site-reopened", id.ToString(), null, stop);
        return Done.It;
    }
}
