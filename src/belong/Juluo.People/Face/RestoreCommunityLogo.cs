namespace Juluo.People;

/// <summary>POST /settings/face/logo/{change}/restoration — the logo of the community is as it was before its last change.</summary>
[Post(
    "/settings/face/logo/{change}/restoration",
    "web.settings",
    Form = typeof(ShowFaceSettings),
    Then = "/settings/face#logo",
    Say = "people.logo.restored"
)]
internal sealed class RestoreCommunityLogo(FacePictures pictures) : Slice<RestoreCommunityLogo.Input, Done>
{
    public sealed record Input(CoverId Change);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await pictures.TakeLogoBack(input.Change, stop) ? Done.It : new CoverErrors.NotTheLast();
}
