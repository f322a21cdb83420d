namespace Juluo.Forms;

/// <summary>On the settings: the way to what people fill in.</summary>
[Named("settings-forms")]
[Widget(Dashboard.Settings, FormRights.Manage, typeof(SettingsFormsWidget), 110)]
internal sealed class SettingsForms : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
