namespace Juluo.People;

/// <summary>POST /me/photo/removal — removes the caller's photo and its files.</summary>
[Post("/me/photo/removal", Requires.SignIn, Then = "/me/profile", Say = "people.photo.removed")]
internal sealed class RemoveMyPhoto(UnitOfWork work, IFileStore files) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var album = new Album(work, files);
        var before = await album.Of(caller.Self, stop);
        await album.Put(caller.Self, null, null, stop);
        album.Forget(before);
        return Done.It;
    }
}
