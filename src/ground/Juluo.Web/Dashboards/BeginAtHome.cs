using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Widget of the home page: things that the community does not have yet and the member could create. The member's menu does not show them until then.</summary>
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

/// <summary>Pages that create the first item of a kind.</summary>
public sealed record Beginnings(IReadOnlyList<Menu.Beginning> First);
