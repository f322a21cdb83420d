namespace Juluo.Pictures;

/// <summary>Serves covers: a URL never shows another picture, so browsers cache it.</summary>
public sealed class CoverDownload(UnitOfWork work, IFileStore files, IHttpContextAccessor http)
{
    public Outcome<Download> Of(Cover? cover, string key)
    {
        if (cover is null || (key != cover.Key && key != cover.SmallKey))
            return new NotFound();
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Download.Stored(files, work.Community.Id, key, "cover.webp", PhotoPress.ContentType);
    }
}
