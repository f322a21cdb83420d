namespace Juluo.Surveys;

/// <summary>Settings widget with a link to surveys.</summary>
[Named("settings-surveys")]
[Widget(Dashboard.Settings, SurveyRights.Manage, typeof(SettingsSurveysWidget), 111)]
internal sealed class SettingsSurveys : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
