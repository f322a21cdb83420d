using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Juluo.Delivery;

/// <summary>
/// Calls addresses that people typed, but none of our own network: the name is resolved here, each address is checked, and the connection goes to the very address
/// that was checked, so that a name that resolves differently a moment later gains nothing. No proxy, no cookies; redirects only by <see cref="Fetch"/>, each
/// checked like the first address; limits on time and size.
/// </summary>
public sealed class OutboundHttp : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int MostRedirects = 3;
    private readonly HttpClient http;
    private readonly OutboundHttpSettings settings;

    public OutboundHttp(OutboundHttpSettings settings, ResolveHost resolve)
    {
        this.settings = settings;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None, // a small compressed response may expand to a large one
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ActivityHeadersPropagator = null,
            ConnectCallback = async (context, stop) => await Connect(context, resolve, stop),
        };
        http = new(handler) { Timeout = Patience };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Juluo", "1"));
    }

    /// <summary>The content of a successful response.</summary>
    /// <param name="Content">The content; null if unchanged since the entity tag that was sent.</param>
    /// <param name="Tag">The entity tag, for a conditional request next time.</param>
    public sealed record Fetched(byte[]? Content, string? Tag);

    /// <summary>Checks an address without resolving its name; null if it may be requested.</summary>
    public Error? Check(string url) => settings.Check(url);

    /// <summary>Sends one request and returns after the response's headers.</summary>
    /// <exception cref="HttpRequestException">There was no response; caused by <see cref="NotPublicException"/> if the address is not allowed.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop)
    {
        HeldLock.Refuse("an HTTP request");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    /// <summary>
    /// Fetches an address, following up to three redirects. Fails after ten seconds, for a status other than success, for more bytes than the limit, and for addresses that are not
    /// public.
    /// </summary>
    public async Task<Outcome<Fetched>> Fetch(string url, string? tag, int mostBytes, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        var at = url;
        try
        {
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                if (settings.Check(at) is { } wrong)
                    return hop == 0 ? wrong : new OutboundHttpErrors.RedirectsToExternal(HostOf(at));
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                // The entity tag is sent on redirects too; it has a meaning only at the address that issued it.
                if (tag is not null && EntityTagHeaderValue.TryParse(tag, out var known))
                    request.Headers.IfNoneMatch.Add(known);
                using var answer = await Send(request, enough.Token);
                if (answer.StatusCode == HttpStatusCode.NotModified)
                    return new Fetched(null, tag);
                if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
                {
                    at = new Uri(new Uri(at), location).AbsoluteUri;
                    continue;
                }

                if (!answer.IsSuccessStatusCode)
                    return new OutboundHttpErrors.Refused((int)answer.StatusCode);
                return await ReadAll(answer.Content, mostBytes, enough.Token) is { } content
                    ? new Fetched(content, answer.Headers.ETag?.ToString())
                    : new OutboundHttpErrors.TooLarge(mostBytes / 1024);
            }

            return new OutboundHttpErrors.TooManyRedirects(MostRedirects);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new OutboundHttpErrors.NoAnswer(HostOf(at));
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException or UriFormatException)
        {
            for (var cause = failed; cause is not null; cause = cause.InnerException)
                if (cause is NotPublicException)
                    return at == url
                        ? new OutboundHttpErrors.NotPublic(HostOf(at))
                        : new OutboundHttpErrors.RedirectsToExternal(HostOf(at));
            return new OutboundHttpErrors.NoAnswer(HostOf(at));
        }
    }

    /// <returns>The content; null if it is larger than allowed.</returns>
    private static async Task<byte[]?> ReadAll(HttpContent content, int most, CancellationToken stop)
    {
        if (content.Headers.ContentLength > most)
            return null;
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > most)
                return null;
        }

        return all.ToArray();
    }

    private async Task<NetworkStream> Connect(SocketsHttpConnectionContext context, ResolveHost resolve, CancellationToken stop)
    {
        var to = context.DnsEndPoint;
        var plain = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttp;
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await resolve(to.Host, stop);
        var allowed = Array.FindAll(addresses, a => settings.May(a, plain));
        if (allowed.Length == 0)
            throw new NotPublicException(to.Host, plain);
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

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";

    public void Dispose() => http.Dispose();
}
