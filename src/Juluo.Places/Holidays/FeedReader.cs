using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>
/// Gets a file from an address that somebody typed, and from nothing of ours: the name is resolved here, each address is looked at, and the connection goes to the
/// very address that was looked at. So it is for each step where one address leads to another. No proxy, no cookies; limits on time, size and steps.
/// </summary>
public sealed class FeedReader : IDisposable
{
    private const int MostSteps = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient http;
    private readonly WebhookSettings settings;

    public FeedReader(WebhookSettings settings, ResolveHost resolve)
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

    /// <summary>As it is kept; calendars are often given as webcal:.</summary>
    public static string Plain(string typed)
    {
        var url = typed.Trim();
        return url.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) ? string.Concat("https://", url.AsSpan(9)) : url;
    }

    /// <summary>What is wrong with an address, as far as it says so itself.</summary>
    public Error? Check(string url) =>
        settings.Check(url) switch
        {
            null => null,
            WebhookErrors.NotPublic => new HolidayErrors.NotPublic(),
            _ => new HolidayErrors.NoAddress(),
        };

    public async Task<Outcome<string>> Get(string url, int mostBytes, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        try
        {
            for (var step = 0; step < MostSteps; step++)
            {
                if (Check(url) is { } wrong)
                    return wrong;
                using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, enough.Token);
                if (answer.StatusCode is >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest && answer.Headers.Location is { } to)
                {
                    url = new Uri(new Uri(url), to).AbsoluteUri;
                    continue;
                }

                if (!answer.IsSuccessStatusCode)
                    return new HolidayErrors.Refused((int)answer.StatusCode);
                return await Read(answer, mostBytes, enough.Token);
            }

            return new HolidayErrors.NoAnswer();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new HolidayErrors.NoAnswer();
        }
        catch (HttpRequestException failed) when (failed.GetBaseException() is NotOfTheInternetException)
        {
            return new HolidayErrors.NotPublic();
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException or UriFormatException)
        {
            return new HolidayErrors.NoAnswer();
        }
    }

    private static async Task<Outcome<string>> Read(HttpResponseMessage answer, int most, CancellationToken stop)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[most + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return read > most
            ? new HolidayErrors.TooMuch(most / 1024)
            : Encoding.UTF8.GetString(buffer, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }

    private async Task<NetworkStream> Connect(DnsEndPoint to, ResolveHost resolve, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await resolve(to.Host, stop);
        var allowed = Array.FindAll(addresses, settings.May);
        if (allowed.Length == 0)
            throw new NotOfTheInternetException();
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

    public void Dispose() => http.Dispose();

    private sealed class NotOfTheInternetException() : IOException("No address of the public internet.");
}
