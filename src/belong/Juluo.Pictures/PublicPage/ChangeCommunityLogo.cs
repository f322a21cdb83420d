namespace Juluo.Pictures;

/// <summary>
/// POST /settings/face/logo — sets the logo: the small square picture next to the community's name, in the browser's tab and on a phone's home screen. It is not cropped, and
/// transparency is preserved.
/// </summary>
[Post(
    "/settings/face/logo",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Then = "#logo",
    Say = "pictures.logo.saved",
    Undo = "/settings/face/logo/{Id}/restoration"
)]
[PictureField(CoverUpload.Field, PublicPagePicture.LogoLarge, PublicPagePicture.LogoSmall, Padded = true)]
internal sealed class ChangeCommunityLogo(PublicPagePictures pictures, CoverUpload upload) : Slice<Nothing, Created<CoverId>>
{
    public override async Task<Outcome<Created<CoverId>>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var logo = await upload.TakeSquare(stop);
        return logo.Failed ? logo.As<Created<CoverId>>() : await pictures.Logo.Put(logo.Value, stop);
    }
}
