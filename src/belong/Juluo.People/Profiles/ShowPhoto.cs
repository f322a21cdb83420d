namespace Juluo.People;

/// <summary>GET /people/{id}/photo/{key} — returns the photo of a person, for viewers they show it to. A new photo has a new address.</summary>
[Get("/people/{id}/photo/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowPhoto(UnitOfWork work, WhoIsTied tied, IFileStore files, IHttpContextAccessor http)
    : Slice<ShowPhoto.Input, Download>
{
    public sealed record Input(PersonId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProfileReader(work).Read(input.Id, stop) is not { PhotoKey: not null } profile)
            return new NotFound();
        if (input.Key != profile.PhotoKey && input.Key != profile.SmallPhotoKey)
            return new NotFound();
        // A page has many photos: ties are looked up only if they make a difference.
        if (
            !profile.Sight.Shows(ProfileField.Photo, caller.Person is null ? Relation.Visitor : Relation.Member)
            && !profile.Sight.Shows(ProfileField.Photo, await Relations.Between(caller, input.Id, tied, stop))
        )
            return new NotFound();
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Download.Stored(files, work.Community.Id, input.Key, "photo.webp", PhotoPress.ContentType);
    }
}
