using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Widget of the public page's settings: the colour of the community.</summary>
[Named("colour-settings")]
[Widget(Dashboard.PublicPage, "web.settings", typeof(ColourSettingsWidget), 30)]
public sealed class ColourSettings : Slice<Nothing, ColourSettings.Output>
{
    public sealed record Output(string Accent);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(caller.Community.Accent));
}
