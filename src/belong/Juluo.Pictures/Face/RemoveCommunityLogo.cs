namespace Juluo.Pictures;

/// <summary>POST /settings/face/logo/removal — the community has no logo any more; for a day it can come back.</summary>
[Post(
    "/settings/face/logo/removal",
    "web.settings",
    Form = typeof(ShowFaceSettings),
    Then = "/settings/face#logo",
    Say = "pictures.logo.removed",
    Undo = "/settings/face/logo/{Id}/restoration"
)]
internal sealed class RemoveCommunityLogo(FacePictures pictures) : Slice<Nothing, Created<CoverId>>
{
    public override Task<Outcome<Created<CoverId>>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        pictures.Logo.Remove(stop);
}
