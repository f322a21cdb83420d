namespace Juluo.Wifi;

/// <summary>On a visitor's own page, on the day of the visit: the button that makes a code for the network, and the code right after it was made.</summary>
[Named("wifi-of-visit")]
[Widget(ReceptionWidgets.Visit, Requires.Nothing, typeof(WifiOfVisitWidget), 10)]
public sealed class WifiOfVisit(VisitorWifi wifi, WifiStore codes, ShownOnce shown) : Slice<OfVisit, WifiOfVisit.Output>
{
    /// <param name="Name">The name; null if no code was made for them yet.</param>
    /// <param name="Link">The code in the address of the page.</param>
    public sealed record Output(string? Name, [property: JsonIgnore] string? Code, [property: JsonIgnore] string Link);

    public override async Task<Outcome<Output>> Handle(OfVisit input, Caller caller, CancellationToken stop)
    {
        var visitor = input.Visitor;
        if (
            visitor is not { LeftAt: null, CancelledAt: null }
            || !(input.Today || visitor.Inside)
            || !await wifi.IsOffered(visitor.Site, stop)
        )
            return new NotFound();
        return new Output(
            (await codes.Of(visitor.Id, stop))?.Name,
            input.Wifi is null ? null : shown.Open(VisitorWifi.Of(visitor.Id), input.Wifi),
            input.Code
        );
    }
}
