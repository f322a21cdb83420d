using System.Text.Json;

namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/services — lists the services of the directory in pages, as HSDS 3 gives them; with <c>full=true</c> whole, with <c>minimal=true</c> only their keys and when they changed.</summary>
[Get("/hsds/services", Requires.Nothing)]
internal sealed class ListHsdsServices(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override async Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await library.Services(stop);
        if (door.Is("minimal"))
            return Minimal(door.Page(all, "service"));
        return door.Page(door.Is("full") ? all : all.ConvertAll(s => HsdsDoor.Brief(s, "service")), "service");
    }

    private static HsdsPage Minimal(HsdsPage page) =>
        page with
        {
            Contents =
            [
                .. page.Contents.Select(c =>
                    JsonSerializer.SerializeToElement(
                        c.EnumerateObject().Where(p => p.Name is "id" or "last_modified").ToDictionary(p => p.Name, p => p.Value)
                    )
                ),
            ],
        };
}
