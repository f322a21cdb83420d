namespace Juluo.Privacy;

/// <summary>GET /privacy — shows what the program stores about people, for whom, and what each person can ask for. It is public, also before joining.</summary>
[Get("/privacy", Requires.Nothing, Page = typeof(PrivacyNoticePage))]
internal sealed class ShowPrivacyNotice(App app, IEnumerable<NameRecipient> recipients) : Slice<Nothing, PersonalDataSummary>
{
    public override Task<Outcome<PersonalDataSummary>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<PersonalDataSummary>>(PersonalDataSummary.Of(app, recipients));
}
