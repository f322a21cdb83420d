namespace Juluo.Privacy;

/// <summary>On the page of one's privacy: what this program keeps of people, why, and how long.</summary>
[Named("show-personal-data-summary")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(PersonalDataSummaryWidget), 60)]
internal sealed class ShowPersonalDataSummary(App app, IEnumerable<NameRecipient> recipients) : Slice<Nothing, PersonalDataSummary>
{
    public override Task<Outcome<PersonalDataSummary>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<PersonalDataSummary>>(PersonalDataSummary.Of(app, recipients));
}
