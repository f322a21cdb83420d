using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Widget of the settings: name, sentence, zone, language, colour and address of the community.</summary>
[Named("community-settings")]
[Widget(Dashboard.Settings, "web.settings", typeof(CommunitySettingsWidget), 10)]
public sealed class CommunitySettings : Slice<Nothing, CommunitySettings.Output>
{
    public sealed record Output(Community Community);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(caller.Community));
}
