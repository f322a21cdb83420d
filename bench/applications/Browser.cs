using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Applications.Bench;

/// <summary>A phone's browser with a separate address and cookies, without scripts. Throws an <see cref="HttpRequestException"/> if it cannot reach the server.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient http;
    private readonly Measures pages;
    private readonly Measures files;

    public Browser(Uri at, int number, Measures pages, Measures files)
    {
        (this.pages, this.files) = (pages, files);
        var from = new IPAddress([127, 2, (byte)(number / 250), (byte)(number % 250 + 1)]);
        http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = true,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectCallback = async (context, stop) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    try
                    {
                        socket.Bind(new IPEndPoint(from, 0));
                        await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, stop);
                        return new NetworkStream(socket, ownsSocket: true);
                    }
                    catch
                    {
                        socket.Dispose();
                        throw;
                    }
                },
            }
        )
        {
            BaseAddress = at,
            Timeout = TimeSpan.FromSeconds(30),
        };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The path of the page.</summary>
    public string At { get; private set; } = "";

    public async Task Open(string path)
    {
        var (_, html) = await Send(new(HttpMethod.Get, path), pages);
        (Page, At) = (new HtmlParser().ParseDocument(html), path);
    }

    /// <summary>Sends a form of the page, and follows the redirect.</summary>
    public async Task Submit(IHtmlFormElement form, IReadOnlyCollection<KeyValuePair<string, string>> typed)
    {
        var named = typed.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Where(i => !named.Contains(i.Name!))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value ?? ""));
        var (next, html) = await Send(
            new(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent(hidden.Concat(typed)) },
            pages
        );
        if (next is null)
            throw new InvalidOperationException(
                $"{form.GetAttribute("action")} was refused: {new HtmlParser().ParseDocument(html).QuerySelector(".form-errors, [role=alert]")?.TextContent}"
            );
        At = next; // the browser knows it even if the page does not arrive
        await Open(next);
    }

    /// <summary>A static file: the stylesheet of the page.</summary>
    public async Task File() => await Send(new(HttpMethod.Get, Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")), files);

    private async Task<(string? Next, string Html)> Send(HttpRequestMessage request, Measures measures)
    {
        using var _ = request;
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(request);
            var html = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500)
                throw new HttpRequestException($"{(int)answer.StatusCode}");
            if (!answer.IsSuccessStatusCode && answer.StatusCode is not (HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity))
                throw new InvalidOperationException($"{request.RequestUri} answered {(int)answer.StatusCode}.");
            measures.Add(began, request.Method == HttpMethod.Post, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return (answer.Headers.Location?.OriginalString.Split('#')[0], html);
        }
        catch (Exception cut) when (cut is IOException or TaskCanceledException)
        {
            throw new HttpRequestException("The connection was cut.", cut);
        }
    }

    public void Dispose() => http.Dispose();
}
