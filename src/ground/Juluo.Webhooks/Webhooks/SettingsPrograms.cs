namespace Juluo.Webhooks;

/// <summary>Widget of the settings: links to the settings for other programs.</summary>
[Named("settings-programs")]
[Widget(Dashboard.Settings, WebhookRights.Manage, typeof(SettingsProgramsWidget), 120)]
internal sealed class SettingsPrograms : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
