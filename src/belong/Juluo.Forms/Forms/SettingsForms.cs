namespace Juluo.Forms;

/// <summary>Settings widget with a link to forms.</summary>
[Named("settings-forms")]
[Widget(Dashboard.Settings, FormRights.Manage, typeof(SettingsFormsWidget), 110)]
internal sealed class SettingsForms : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
