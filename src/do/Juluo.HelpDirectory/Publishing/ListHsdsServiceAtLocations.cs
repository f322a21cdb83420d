namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/service_at_locations — lists services at places, in pages. <c>full=true</c>: all fields; <c>postcode</c>: only in it; <c>proximity</c>: within so many metres of it.</summary>
[Get("/hsds/service_at_locations", Requires.Nothing)]
internal sealed class ListHsdsServiceAtLocations(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override async Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        door.Refuse() is { } refused ? refused : await library.ServiceAtLocations(stop);
}
