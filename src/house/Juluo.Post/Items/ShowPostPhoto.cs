namespace Juluo.Post;

/// <summary>GET /post/{id}/photo/{key} — returns the photo of a letter, for its recipient and for the front desk. 404 for others.</summary>
[Get("/post/{id}/photo/{key}", Requires.SignIn, MediaTypes = ["image/webp"])]
internal sealed class ShowPostPhoto(UnitOfWork work, Clock clock, IFileStore files, IHttpContextAccessor http)
    : Slice<ShowPostPhoto.Input, Download>
{
    public sealed record Input(PostItemId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new PostStore(work, clock).Find(input.Id, stop) is not { } item
            || (item.Photo != input.Key && item.PhotoSmall != input.Key)
            || !(caller.Person == item.Person || caller.May(SpacesModule.Reception, item.Site))
        )
            return new NotFound();
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, no-store";
        return Download.Stored(files, work.Community.Id, input.Key, "mail.webp", PhotoPress.ContentType);
    }
}
