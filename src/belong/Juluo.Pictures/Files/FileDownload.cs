namespace Juluo.Pictures;

/// <summary>Hands out a file that <see cref="FileTaking"/> took: always to be saved, never opened as a page of the program.</summary>
public sealed class FileDownload(UnitOfWork work, IFileStore files, IHttpContextAccessor http)
{
    /// <param name="small">Of a picture: the small size that pages show.</param>
    public async Task<Outcome<Download>> Of(string name, string kind, string key, string? smallKey, bool small, CancellationToken stop)
    {
        var chosen = small ? smallKey ?? key : key;
        // Asked before anything of the answer is sent.
        if (!await IsThere(chosen, stop))
            return new NotFound();
        // What a picture shows does not change; a person who may no longer see it finds it on no page.
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
