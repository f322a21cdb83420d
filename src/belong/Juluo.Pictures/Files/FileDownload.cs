namespace Juluo.Pictures;

/// <summary>Serves files stored by <see cref="FileTaking"/>: always as downloads, never displayed as pages of this site.</summary>
public sealed class FileDownload(UnitOfWork work, IFileStore files, IHttpContextAccessor http)
{
    /// <param name="small">True for the small size of a picture, shown on pages.</param>
    public async Task<Outcome<Download>> Of(string name, string kind, string key, string? smallKey, bool small, CancellationToken stop)
    {
        var chosen = small ? smallKey ?? key : key;
        // Check before any of the response is sent.
        if (!await IsThere(chosen, stop))
            return new NotFound();
        // Pictures never change; people who lose access no longer find their URLs on any page.
        if (smallKey is not null && http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Download.Stored(files, work.Community.Id, chosen, name, kind);
    }

    private async Task<bool> IsThere(string key, CancellationToken stop)
    {
        try
        {
            await using var file = await files.Open(work.Community.Id, key, stop);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
