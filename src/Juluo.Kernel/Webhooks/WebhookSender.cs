using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Juluo.Kernel;

/// <summary>
/// Posts to an address that somebody typed, and to nothing of ours: the name is resolved here, each address is looked at, and the connection goes to the very
/// address that was looked at, so that a name which means another address a moment later gains nothing. No redirects, no proxy, no cookies; limits on time and size.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    private const int MostOfAnswer = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient http;
    private readonly WebhookSettings settings;

    public WebhookSender(WebhookSettings settings, ResolveHost resolve)
    {
        this.settings = settings;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ActivityHeadersPropagator = null,
            ConnectCallback = async (context, stop) => await Connect(context.DnsEndPoint, resolve, stop),
        };
        http = new(handler) { Timeout = Patience };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Juluo", "1"));
    }

    /// <param name="Status">Null: no answer came.</param>
    /// <param name="Said">The beginning of the answer, or why there was none.</param>
    public sealed record Answer(int? Status, int Milliseconds, string Said, TimeSpan? RetryAfter)
    {
        public bool Taken => Status is >= 200 and < 300;
    }

    public async Task<Answer> Post(string url, string id, long timestamp, string body, IEnumerable<string> secrets, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        int Passed() => (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (settings.Check(url) is not null)
            return new(null, 0, "This address is not one that webhooks may go to.", null);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("webhook-signature", WebhookSecret.Sign(secrets, id, timestamp, body));
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
            enough.CancelAfter(Patience);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, enough.Token);
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

    private async Task<NetworkStream> Connect(DnsEndPoint to, ResolveHost resolve, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await resolve(to.Host, stop);
        var allowed = Array.FindAll(addresses, settings.May);
        if (allowed.Length == 0)
            throw new HttpRequestException($"{to.Host} is not an address of the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, stop);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[MostOfAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        // The database takes no zero character.
        return Encoding.UTF8.GetString(buffer, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }

    public void Dispose() => http.Dispose();
}
