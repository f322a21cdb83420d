namespace Juluo.Privacy;

/// <summary>Privacy page widget: personal data stored, with purposes and retention periods.</summary>
[Named("show-personal-data-summary")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(PersonalDataSummaryWidget), 60)]
internal sealed class ShowPersonalDataSummary(App app, IEnumerable<NameRecipient> recipients) : Slice<Nothing, PersonalDataSummary>
{
    public override Task<Outcome<PersonalDataSummary>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<PersonalDataSummary>>(PersonalDataSummary.Of(app, recipients));
}
