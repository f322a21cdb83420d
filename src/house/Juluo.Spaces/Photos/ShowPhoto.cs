namespace Juluo.Spaces;

/// <summary>GET /resources/{id}/photos/{key} — returns a photo of a space, for people who may see the space. A new photo has a new address.</summary>
[Get("/resources/{id}/photos/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowPhoto(UnitOfWork work, Clock clock, IFileStore files, IHttpContextAccessor http)
    : Slice<ShowPhoto.Input, Download>
{
    public sealed record Input(ResourceId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new ResourceStore(work, clock).Find(input.Id, stop) is not { } resource
            || !SiteVisibility.Sees(caller, await new SiteDetailsStore(work).Of(resource.Site, stop))
            || !(await new PhotoStore(work, clock).Of(input.Id, stop)).Exists(p => p.Key == input.Key || p.SmallKey == input.Key)
        )
            return new NotFound();
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Download.Stored(files, work.Community.Id, input.Key, "photo.webp", PhotoPress.ContentType);
    }
}
