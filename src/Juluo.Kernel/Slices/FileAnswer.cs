using Microsoft.AspNetCore.Http;

namespace Juluo.Kernel;

/// <summary>A file, to be saved.</summary>
internal sealed class FileAnswer(Download file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = file.ContentType;
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        await file.Write(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
