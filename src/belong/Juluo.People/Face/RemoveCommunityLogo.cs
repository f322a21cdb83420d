namespace Juluo.People;

/// <summary>POST /settings/face/logo/removal — removes the logo of the community. It can be restored for a day.</summary>
[Post(
    "/settings/face/logo/removal",
    "web.settings",
    Form = typeof(ShowFaceSettings),
    Then = "/settings/face#logo",
    Say = "people.logo.removed",
    Undo = "/settings/face/logo/{Id}/restoration"
)]
internal sealed class RemoveCommunityLogo(FacePictures pictures) : Slice<Nothing, Created<CoverId>>
{
    public override async Task<Outcome<Created<CoverId>>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await pictures.Logo(stop) is null ? new NotFound() : new Created<CoverId>(await pictures.PutLogo(null, stop));
}
