namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/organizations — lists the organisations that offer help, in pages; with <c>full=true</c> all fields.</summary>
[Get("/hsds/organizations", Requires.Nothing)]
internal sealed class ListHsdsOrganizations(HsdsLibrary library, HsdsDoor door) : Slice<Nothing, HsdsPage>
{
    public override async Task<Outcome<HsdsPage>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (door.Refuse() is { } refused)
            return refused;
        var all = await library.Organisations(stop);
        if (door["search"] is { } words)
            all = all.FindAll(o => SearchText.Has($"{o.Text("name")} {o.Text("alternate_name")} {o.Text("description")}", words));
        return door.Page(all.ConvertAll(o => door.As(o, "organization")), "organization");
    }
}
