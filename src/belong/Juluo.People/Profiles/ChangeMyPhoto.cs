namespace Juluo.People;

/// <summary>POST /me/photo — sets the caller's photo. It is re-encoded in two sizes; nothing else of the uploaded file is stored.</summary>
[Post(
    "/me/photo",
    Requires.SignIn,
    Form = typeof(ShowMyProfile),
    MostBytes = PhotoPress.MostBytes + 64 * 1024,
    PerMinute = 10,
    Say = "people.photo.kept"
)]
[PictureField("photo", PhotoPress.Large, PhotoPress.Small, Cut = true, Required = true)]
internal sealed class ChangeMyPhoto(UnitOfWork work, Uploads uploads, PressedPictures pictures, IFileStore files) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (uploads["photo"] is not { } sent)
            return new PhotoErrors.Missing("photo");
        var pressed = pictures.Of(sent);
        if (pressed.Failed)
            return pressed.As<Done>();
        var album = new Album(work, files);
        var before = await album.Of(caller.Self, stop);
        await album.Put(caller.Self, await album.Keep(pressed.Value.Large, stop), await album.Keep(pressed.Value.Small, stop), stop);
        album.Forget(before);
        return Done.It;
    }
}
