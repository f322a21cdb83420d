namespace Juluo.Web;

/// <summary>POST /settings/sites/{id}/closing — a place is no longer run; what happened there stays.</summary>
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

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await sites.Close(input.Id, true, stop))
            return new NotFound();
        await audit.Did(caller.Self, "web.site-closed", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
