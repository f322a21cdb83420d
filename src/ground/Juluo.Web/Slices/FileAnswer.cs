using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Juluo.Web;

/// <summary>A file, to be saved; 304 to whoever has it already.</summary>
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
        await file.Write(answer.Body, httpContext.RequestAborted);
    }
}
