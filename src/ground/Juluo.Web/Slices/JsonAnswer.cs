namespace Juluo.Web;

/// <summary>Responds with a slice's output as JSON: for GET with an entity tag, and 304 if the client already has it; 201 for a created item.</summary>
/// <param name="value">The output.</param>
/// <param name="location">The address of the created item.</param>
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
            // Cached only by the client and revalidated each time: permissions may have changed.
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
