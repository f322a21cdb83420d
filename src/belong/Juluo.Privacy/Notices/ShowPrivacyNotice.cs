namespace Juluo.Privacy;

/// <summary>GET /privacy — shows the personal data stored, its recipients, and each person's rights. It is public, also before joining.</summary>
[Get("/privacy", Requires.Nothing, Page = typeof(PrivacyNoticePage))]
internal sealed class ShowPrivacyNotice(App app, IEnumerable<NameRecipient> recipients) : Slice<Nothing, PersonalDataSummary>
{
    public override Task<Outcome<PersonalDataSummary>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<PersonalDataSummary>>(PersonalDataSummary.Of(app, recipients));
}
