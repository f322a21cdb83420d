namespace Juluo.Pictures;

/// <summary>Façade over pictures of the community: sets its cover and logo from already compressed files.</summary>
public sealed class PicturesFacade(UnitOfWork work, Clock clock, CommunityProfile profile, CoverUpload upload)
{
    private readonly PublicPagePictures pictures = new(work, clock, profile);

    public async Task PutCover(PhotoPress.Pressed pressed, LocalizedText? words, CancellationToken stop) =>
        await pictures.Cover.Put(await upload.Keep(pressed, words, stop), stop);

    public async Task PutLogo(PhotoPress.Pressed pressed, CancellationToken stop) =>
        await pictures.Logo.Put(await upload.Keep(pressed, null, stop), stop);
}
