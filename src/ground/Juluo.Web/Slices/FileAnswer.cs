using Microsoft.Net.Http.Headers;

namespace Juluo.Web;

/// <summary>Responds with a file as an attachment, or 304 if the client already has it.</summary>
internal sealed class FileAnswer(Download file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        if (file.Tag is { } content)
        {
            var tag = new EntityTagHeaderValue($"\"{content}\"", isWeak: true);
            answer.GetTypedHeaders().ETag = tag;
            answer.Headers.CacheControl = "private, no-cache";
            if (EntityTag.IsKnown(httpContext, tag))
            {
                answer.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        answer.ContentType = file.ContentType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        answer.Headers.ContentDisposition = disposition.ToString();
        try
        {
            await file.Write(answer.Body, httpContext.RequestAborted);
        }
        // A row may outlive its file after a restore without files or the loss of a disk. The page works without the picture, and the health check reports missing files.
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException && !answer.HasStarted)
        {
            answer.StatusCode = StatusCodes.Status404NotFound;
            foreach (var header in (string[])[HeaderNames.ContentType, HeaderNames.ContentDisposition, HeaderNames.ETag])
                answer.Headers.Remove(header);
            answer.Headers.CacheControl = "no-store";
        }
    }
}
