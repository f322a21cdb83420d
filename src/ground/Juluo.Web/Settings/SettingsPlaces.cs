using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Widget of the settings: links to pages below them that belong to no module.</summary>
[Named("settings-places")]
[Widget(Dashboard.Settings, "web.settings", typeof(SettingsPlacesWidget), 100)]
public sealed class SettingsPlaces(Sites sites) : Slice<Nothing, SettingsPlaces.Output>
{
    /// <param name="Parts">The parts of the program that the community uses.</param>
    public sealed record Output(IReadOnlyList<Site> Sites, IReadOnlyList<Part> Parts);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output([.. (await sites.All(stop)).Where(s => s.ClosedAt is null)], [.. Parts.All.Where(p => caller.Community.Uses(p))]);
}
