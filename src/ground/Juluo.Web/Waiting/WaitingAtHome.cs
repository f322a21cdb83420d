using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Widget of the home page: the number of the caller's open items, with a link to the list.</summary>
[Named("waiting-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(WaitingAtHomeWidget), 9)]
public sealed class WaitingAtHome(WaitingList list) : Slice<Nothing, WaitingAtHome.Output>
{
    public sealed record Output(int Count);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await list.Count(caller, stop) is > 0 and var count ? new Output(count) : new NotFound();
}
