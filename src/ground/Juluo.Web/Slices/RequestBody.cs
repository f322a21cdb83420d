using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Juluo.Web;

/// <summary>
/// Receives the whole body within a time limit, before the request opens anything: a client that sends slowly holds a socket, but no database connection. Large
/// bodies go to a temporary file.
/// </summary>
internal static class RequestBody
{
    /// <returns>The reason why the body cannot be used, after which nothing of it remains to be read; null if it can.</returns>
    public static async Task<Error?> Read(HttpContext http, RouteAttribute route)
    {
        var request = http.Request;
        if (route is not PostAttribute)
        {
            // The body of a GET is ignored, so nothing waits for it.
            request.Body = Stream.Null;
            return null;
        }

        if (request.ContentLength > route.MostBytes)
        {
            // A client that is still sending must get the error. Beyond its own limit the web server cuts the connection off, and the response with it; without a limit it
            // reads and discards the body for another five seconds.
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
                bound.MaxRequestBodySize = null;
            return Unread(http, new TooLarge(route.MostBytes));
        }

        var deadline = http.RequestServices.GetRequiredService<BodyDeadline>();
        using var late = new CancellationTokenSource(deadline.Of(request.ContentLength ?? route.MostBytes));
        var body = request.BodyReader;
        await using var stop = late.Token.Register(body.CancelPendingRead);
        request.Body = new TimedBody(body);
        try
        {
            if (request.HasFormContentType)
            {
                await request.ReadFormAsync(CancellationToken.None);
                request.Body = Stream.Null; // it has been read, and its time limit no longer applies
                return null;
            }

            request.EnableBuffering(bufferThreshold: 32 * 1024, bufferLimit: route.MostBytes);
            await request.Body.DrainAsync(http.RequestAborted);
            request.Body.Position = 0;
            return null;
        }
        catch (Exception slow)
            when ((slow is OperationCanceledException && late.IsCancellationRequested)
                || slow is BadHttpRequestException { StatusCode: 408 }
            )
        {
            http.Response.Headers.Connection = "close"; // the rest of the body is not awaited
            return Unread(http, new RequestTimeout());
        }
        // The client disconnected: there is no one to respond to, and nothing for the operator to fix.
        catch (BadHttpRequestException gone) when (gone.StatusCode == StatusCodes.Status400BadRequest)
        {
            return Unread(http, new Unreadable(null));
        }
        // Over a limit of form parsing, or bytes that are invalid in a form, such as a zero.
        catch (InvalidDataException broken)
        {
            return Unread(http, broken.InnerException is InvalidOperationException ? new Unreadable(null) : new TooLarge(route.MostBytes));
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Unread(http, new TooLarge(route.MostBytes));
        }
        // The buffer's own limit, if the web server has none.
        catch (IOException full) when (full.Message.StartsWith("Buffer limit", StringComparison.Ordinal))
        {
            return Unread(http, new TooLarge(route.MostBytes));
        }
    }

    /// <summary>Checks if the body is neither JSON nor a form, and not empty.</summary>
    public static bool IsUnsupported(HttpRequest request) =>
        !request.HasFormContentType && !request.HasJsonContentType() && request.Body is { CanSeek: true, Length: > 0 };

    private static Error Unread(HttpContext http, Error why)
    {
        // Not read again for the page that shows the error.
        http.Request.ContentType = null;
        http.Request.Body = Stream.Null;
        return why;
    }
}
