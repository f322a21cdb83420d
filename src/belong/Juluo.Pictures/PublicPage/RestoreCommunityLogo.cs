namespace Juluo.Pictures;

/// <summary>POST /settings/face/logo/{change}/restoration — restores the logo of the community as it was before its last change.</summary>
[Post(
    "/settings/face/logo/{change}/restoration",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    Then = "#logo",
    Say = "pictures.logo.restored"
)]
internal sealed class RestoreCommunityLogo(PublicPagePictures pictures) : Slice<RestoreCommunityLogo.Input, Done>
{
    public sealed record Input(CoverId Change);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        pictures.Logo.Restore(input.Change, stop);
}
