namespace Juluo.People;

/// <summary>GET /privacy — what this program keeps of people, for whom it is meant, and what everybody may ask for. Open to all, also before joining.</summary>
[Get("/privacy", Needs.Nothing, Page = typeof(PrivacyNoticePage))]
internal sealed class ShowPrivacyNotice(App app) : Slice<Nothing, KeptThings>
{
    public override Task<Outcome<KeptThings>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<KeptThings>>(KeptThings.Of(app));
}
