namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/services — lists the services of the directory in pages, as HSDS 3 gives them; with <c>full=true</c> whole, with <c>minimal=true</c> of all of them only their keys, names and states, and when they changed.</summary>
[Get("/hsds/services", Requires.Nothing)]
internal sealed class ListHsdsServices(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override async Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        door.Refuse() is { } refused ? refused : await library.Services(stop);
}
