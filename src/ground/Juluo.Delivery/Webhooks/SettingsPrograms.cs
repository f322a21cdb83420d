namespace Juluo.Delivery;

/// <summary>On the settings: the way to what concerns other programs.</summary>
[Panel(Board.Settings, WebhookBook.Manage, typeof(SettingsProgramsPanel), 120)]
internal sealed class SettingsPrograms : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
