using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings/sites — lists the sites of the community, to add, rename and close.</summary>
[Get("/settings/sites", "web.settings", Page = typeof(SitesPage))]
public sealed class ListSites(Sites sites) : Slice<Nothing, ListSites.Output>
{
    public sealed record Output(IReadOnlyList<Site> Sites, string Zone);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await sites.All(stop), caller.Community.ZoneId);
}
