namespace Juluo.People;

/// <summary>GET /privacy — what this program keeps of people, for whom it is meant, and what everybody may ask for. Open to all, also before joining.</summary>
[Get("/privacy", Requires.Nothing, Page = typeof(PrivacyNoticePage))]
internal sealed class ShowPrivacyNotice(App app) : Slice<Nothing, PersonalDataSummary>
{
    public override Task<Outcome<PersonalDataSummary>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<PersonalDataSummary>>(PersonalDataSummary.Of(app));
}
