namespace Juluo.Web;

/// <summary>Responds with a slice's output as lines of JSON, written one after the other.</summary>
internal sealed class JsonLinesAnswer(IEnumerable<JsonElement> lines) : IResult
{
    private static readonly byte[] End = "\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        answer.ContentType = "application/x-ndjson; charset=utf-8";
        answer.Headers.CacheControl = "private, no-cache";
        foreach (var line in lines)
        {
            await answer.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, Json.Options), httpContext.RequestAborted);
            await answer.Body.WriteAsync(End, httpContext.RequestAborted);
        }
    }
}
