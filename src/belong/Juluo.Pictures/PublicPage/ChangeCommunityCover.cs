namespace Juluo.Pictures;

/// <summary>POST /settings/face/cover — sets the picture of the public page; without a file, changes the description of the picture that is there.</summary>
[Post(
    "/settings/face/cover",
    "web.settings",
    Form = typeof(ShowPublicPageSettings),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Then = "#cover",
    Say = "pictures.cover.saved",
    Undo = "/settings/face/cover/{Id}/restoration"
)]
[PictureField(CoverUpload.Field, Cover.Large, Cover.Small)]
internal sealed class ChangeCommunityCover(PublicPagePictures pictures, CoverUpload upload)
    : Slice<ChangeCommunityCover.Input, Created<CoverId>>
{
    public sealed record Input(LocalizedText? Words = null);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cover = await upload.Take(await pictures.Cover.Find(stop), input.Words, stop);
        return cover.Failed ? cover.As<Created<CoverId>>() : await pictures.Cover.Put(cover.Value, stop);
    }
}
