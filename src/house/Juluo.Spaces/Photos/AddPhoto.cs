namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/photos — adds a photo of a space. It is re-encoded, so that no metadata of the uploaded file remains.</summary>
[Post(
    "/resources/{id}/photos",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Then = "#photos",
    Say = "spaces.photo.added"
)]
[PictureField("photo", Photo.Large, Photo.Small, Required = true)]
internal sealed class AddPhoto(UnitOfWork work, Clock clock, Uploads uploads, PressedPictures pictures, IFileStore files)
    : Slice<AddPhoto.Input, Created<PhotoId>>
{
    public sealed record Input(ResourceId Id, [Length(Photo.MostWords)] LocalizedText? Words = null);

    public override async Task<Outcome<Created<PhotoId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResourceStore(work, clock).Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var store = new PhotoStore(work, clock);
        if ((await store.Of(resource.Id, stop)).Count >= Photo.Most)
            return new ResourceErrors.TooManyPhotos(Photo.Most);
        if (uploads["photo"] is not { } sent)
            return new PhotoErrors.Missing("photo");
        var pressed = pictures.Of(sent);
        if (pressed.Failed)
            return pressed.As<Created<PhotoId>>();
        var added = await store.Add(
            resource.Id,
            await Keep(pressed.Value.Large, stop),
            await Keep(pressed.Value.Small, stop),
            input.Words,
            stop
        );
        return new Created<PhotoId>(added);
    }

    private async Task<string> Keep(byte[] photo, CancellationToken stop)
    {
        using var bytes = new MemoryStream(photo, writable: false);
        return await files.Keep(work, bytes, stop);
    }
}
