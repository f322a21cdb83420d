using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>At home: what there is none of yet in the community, and the member could begin. Their menu has no word for it until then.</summary>
[Named("begin-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(BeginAtHomeWidget), 145)]
internal sealed class BeginAtHome(App app, FilledWords filled, IServiceProvider services) : Slice<Nothing, Beginnings>
{
    public override async Task<Outcome<Beginnings>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (caller.May("web.settings"))
            return new NotFound();
        var first = new List<Menu.Beginning>();
        foreach (var item in app.Menu.Beginnings(caller))
            if (!await filled.Shows(item.When!, services, caller, stop))
                first.Add(item.Begin!);
        return first.Count > 0 ? new Beginnings(first) : new NotFound();
    }
}

/// <summary>Pages on which the first of a kind can be made.</summary>
public sealed record Beginnings(IReadOnlyList<Menu.Beginning> First);
