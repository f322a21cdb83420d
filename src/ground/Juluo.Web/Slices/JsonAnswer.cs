namespace Juluo.Web;

/// <summary>A slice's output as JSON; of a GET with its entity tag, and 304 to a client that has it already; 201 of what was made.</summary>
/// <param name="value">The output.</param>
/// <param name="location">Where what was made is shown.</param>
internal sealed class JsonAnswer(object value, string? location = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json.Options);
        var answer = httpContext.Response;
        if (HttpMethods.IsGet(httpContext.Request.Method))
        {
            var tag = EntityTag.Of(value, json);
            answer.GetTypedHeaders().ETag = tag;
            // Kept by the asker alone, and asked about each time: rights may have changed since.
            answer.Headers.CacheControl = "private, no-cache";
            answer.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
            if (EntityTag.IsKnown(httpContext, tag))
            {
                answer.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        else if (value is ICreated)
        {
            answer.StatusCode = StatusCodes.Status201Created;
            answer.Headers.Location = location;
        }

        answer.ContentType = "application/json; charset=utf-8";
        await answer.Body.WriteAsync(json, httpContext.RequestAborted);
    }
}
