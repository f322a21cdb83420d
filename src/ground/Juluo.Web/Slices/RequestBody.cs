using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Juluo.Web;

/// <summary>
/// Reads a body whole and in time, before anything is opened for its request: a client that sends slowly holds a socket, and no connection to
/// the database. What is large goes to a temporary file.
/// </summary>
internal static class RequestBody
{
    /// <returns>Why there is no body to work with; then nothing of it is left to be read.</returns>
    public static async Task<Error?> Read(HttpContext http, RouteAttribute route)
    {
        var request = http.Request;
        if (route is not PostAttribute)
        {
            // Nothing reads the body of a GET, so nothing waits for it.
            request.Body = Stream.Null;
            return null;
        }

        if (request.ContentLength > route.MostBytes)
        {
            // Who is still sending is to hear why. Beyond its own bound the web server cuts the connection off, and the answer with it; without one it takes what comes for
            // another five seconds, and throws it away.
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
                request.Body = Stream.Null; // it is read, and its time is over
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
            http.Response.Headers.Connection = "close"; // what is still to come is not waited for
            return Unread(http, new RequestTimeout());
        }
        // Gone in the middle of it: there is no one to answer, and nothing for the operator to mend.
        catch (BadHttpRequestException gone) when (gone.StatusCode == StatusCodes.Status400BadRequest)
        {
            return Unread(http, new Unreadable(null));
        }
        // Beyond a bound, or bytes that no form has, such as a zero.
        catch (InvalidDataException broken)
        {
            return Unread(http, broken.InnerException is InvalidOperationException ? new Unreadable(null) : new TooLarge(route.MostBytes));
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Unread(http, new TooLarge(route.MostBytes));
        }
        // The buffer's own bound, where the web server has none.
        catch (IOException full) when (full.Message.StartsWith("Buffer limit", StringComparison.Ordinal))
        {
            return Unread(http, new TooLarge(route.MostBytes));
        }
    }

    /// <summary>Neither JSON nor a form, and not empty.</summary>
    public static bool IsUnsupported(HttpRequest request) =>
        !request.HasFormContentType && !request.HasJsonContentType() && request.Body is { CanSeek: true, Length: > 0 };

    private static Error Unread(HttpContext http, Error why)
    {
        // It is not read again, for the page that is shown.
        http.Request.ContentType = null;
        http.Request.Body = Stream.Null;
        return why;
    }
}
