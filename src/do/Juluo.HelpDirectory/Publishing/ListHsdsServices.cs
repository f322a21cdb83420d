namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/services — lists services in pages, as in HSDS 3. <c>full=true</c>: all fields; <c>minimal=true</c>: all services with only id, name, status and last change.</summary>
[Get("/hsds/services", Requires.Nothing)]
internal sealed class ListHsdsServices(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override async Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        door.Refuse() is { } refused ? refused : await library.Services(stop);
}
