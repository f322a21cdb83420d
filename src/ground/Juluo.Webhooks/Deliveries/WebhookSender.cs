using System.Diagnostics;
using System.Net.Sockets;

namespace Juluo.Webhooks;

/// <summary>Posts events to an address that a person typed. No redirects; limits on time and on the size of the response that is read.</summary>
internal sealed class WebhookSender(OutboundHttp http)
{
    private const int MostOfAnswer = 1024;

    /// <param name="Status">The status; null if there was no response.</param>
    /// <param name="Said">The beginning of the response, or the reason why there was none.</param>
    public sealed record Answer(int? Status, int Milliseconds, string Said, TimeSpan? RetryAfter)
    {
        public bool Taken => Status is >= 200 and < 300;
    }

    public async Task<Answer> Post(string url, string id, string body, IEnumerable<string> secrets, CancellationToken stop)
    {
        // Real time, regardless of the community's clock (the demo's is days in the past): a receiver refuses requests that are minutes old.
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var began = Stopwatch.GetTimestamp();
        int Passed() => (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (http.Check(url) is not null)
            return new(null, 0, "This address is not one that webhooks may go to.", null);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("webhook-signature", WebhookSecret.Sign(secrets, id, timestamp, body));
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
            enough.CancelAfter(OutboundHttp.Patience);
            using var answer = await http.Send(request, enough.Token);
            return new((int)answer.StatusCode, Passed(), await Beginning(answer, enough.Token), answer.Headers.RetryAfter?.Delta);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, Passed(), "No answer within ten seconds.", null);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException)
        {
            return new(null, Passed(), (failed.InnerException ?? failed).Message, null);
        }
    }

    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[MostOfAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        // PostgreSQL does not accept null characters.
        return Encoding.UTF8.GetString(buffer, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }
}
