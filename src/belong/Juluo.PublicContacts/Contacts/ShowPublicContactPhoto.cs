namespace Juluo.PublicContacts;

/// <summary>GET /contact/photo/{key} — returns the photo of the public contact, while they agree to be shown, even if their profile shows it only to members.</summary>
[Get("/contact/photo/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowPublicContactPhoto(PublicContactStore store, PhotosFacade photos, UnitOfWork work, IFileStore files)
    : Slice<ShowPublicContactPhoto.Input, Download>
{
    public sealed record Input(string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.Find(stop) is { } shown && await photos.SmallOf(shown.Person.Id, stop) == input.Key
            ? Download.Stored(files, work.Community.Id, input.Key, "photo.webp", PhotoPress.ContentType)
            : new NotFound();
}
