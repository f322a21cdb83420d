namespace Juluo.Pictures;

/// <summary>POST /settings/face/logo/removal — removes the logo of the community. It can be restored for a day.</summary>
[Post(
    "/settings/face/logo/removal",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    Then = "#logo",
    Say = "pictures.logo.removed",
    Undo = "/settings/face/logo/{Id}/restoration"
)]
internal sealed class RemoveCommunityLogo(PublicPagePictures pictures) : Slice<Nothing, Created<CoverId>>
{
    public override Task<Outcome<Created<CoverId>>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        pictures.Logo.Remove(stop);
}
