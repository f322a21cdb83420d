namespace Juluo.Pictures;

/// <summary>POST /settings/face/cover/removal — removes the cover of the community. It can be restored for a day.</summary>
[Post(
    "/settings/face/cover/removal",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    Then = "#cover",
    Say = "pictures.cover.removed",
    Undo = "/settings/face/cover/{Id}/restoration"
)]
internal sealed class RemoveCommunityCover(PublicPagePictures pictures) : Slice<Nothing, Created<CoverId>>
{
    public override Task<Outcome<Created<CoverId>>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        pictures.Cover.Remove(stop);
}
