namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/service_at_locations — lists where services are offered, in pages; with <c>full=true</c> whole.</summary>
[Get("/hsds/service_at_locations", Requires.Nothing)]
internal sealed class ListHsdsServiceAtLocations(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override async Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await library.ServiceAtLocations(stop);
        return door.Page(door.Is("full") ? all : all.ConvertAll(a => HsdsDoor.Brief(a, "service_at_location")), "service_at_location");
    }
}
