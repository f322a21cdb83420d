namespace Juluo.Pictures;

/// <summary>POST /settings/face/cover/removal — the community has no cover any more; for a day it can come back.</summary>
[Post(
    "/settings/face/cover/removal",
    "web.settings",
    Form = typeof(ShowFaceSettings),
    Then = "/settings/face#cover",
    Say = "pictures.cover.removed",
    Undo = "/settings/face/cover/{Id}/restoration"
)]
internal sealed class RemoveCommunityCover(FacePictures pictures) : Slice<Nothing, Created<CoverId>>
{
    public override Task<Outcome<Created<CoverId>>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        pictures.Cover.Remove(stop);
}
