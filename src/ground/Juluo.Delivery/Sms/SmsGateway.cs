using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Juluo.Delivery;

/// <summary>Posts a message to the gateway and interprets the response. Nothing of the response's content is stored, because it may contain the number.</summary>
internal sealed class SmsGateway(SmsSettings settings, OutboundHttp http)
{
    /// <param name="Meant">The scope of a rejection; null if the gateway accepted the message.</param>
    /// <param name="Why">The reason in a sentence, without the number and the text.</param>
    /// <param name="Wait">The delay that the gateway requests.</param>
    public sealed record Answer(NotTaken? Meant, string? Why = null, TimeSpan? Wait = null)
    {
        public static readonly Answer Taken = new((NotTaken?)null);
    }

    /// <summary>The time limit for a response of the gateway, after which the attempt counts as failed.</summary>
    internal TimeSpan Patience { get; init; } = OutboundHttp.Patience;

    public async Task<Answer> Post(Guid id, string to, string text, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Token);
            request.Headers.Add("Idempotency-Key", $"{id}");
            request.Content = JsonContent.Create(new Body($"{id}", to, text, settings.Sender), options: Json.Options);
            // Buffered, because some servers do not accept chunked bodies.
            await request.Content.LoadIntoBufferAsync(enough.Token);
            using var answer = await http.Send(request, enough.Token);
            return Meaning(answer);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(NotTaken.Away, "The gateway did not answer in time.");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException)
        {
            return new(NotTaken.Away, failed.InnerException is NotPublicException not ? not.Message : "The gateway could not be reached.");
        }
    }

    private static Answer Meaning(HttpResponseMessage answer)
    {
        var said = $"The gateway answered {(int)answer.StatusCode}.";
        var wait = answer.Headers.RetryAfter?.Delta;
        return answer.StatusCode switch
        {
            // 409: the gateway already has this message, from an attempt whose response was lost.
            HttpStatusCode.Conflict => Answer.Taken,
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => Answer.Taken,
            HttpStatusCode.BadRequest
            or HttpStatusCode.Gone
            or HttpStatusCode.RequestEntityTooLarge
            or HttpStatusCode.UnprocessableEntity => new(NotTaken.Refused, said),
            HttpStatusCode.TooManyRequests => new(NotTaken.Away, said, wait),
            >= HttpStatusCode.InternalServerError => new(NotTaken.Later, said, wait),
            // A wrong token, a wrong address, a redirect: every message would fail.
            _ => new(NotTaken.Away, said),
        };
    }

    private sealed record Body(string Id, string To, string Text, string? From);
}
