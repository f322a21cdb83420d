namespace Juluo.Web;

/// <summary>POST /settings/sites/{id}/reopening — reopens a closed site.</summary>
[Post("/settings/sites/{id}/reopening", "web.settings", Then = "/settings/sites")]
internal sealed class ReopenSite(Sites sites, Audit audit) : Slice<CloseSite.Input, Done>
{
    public override Task<Outcome<Done>> Handle(CloseSite.Input input, Caller caller, CancellationToken stop) =>
        CloseSite.Set(input.Id, false, sites, audit, caller, stop);
}
