using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Testing;

/// <summary>
/// A text browser: it runs no scripts, keeps cookies, sends forms like a browser, and refuses to click what a person would not see. Chromium renders one of its pages when a journey says so,
/// from the received answer: the server is not asked for it again.
/// </summary>
public sealed partial class TextTab : Tab
{
    /// <summary>The reader of pages that a journey has inspected.</summary>
    public const string Story = "a story";

    private const int MostRedirects = 20;

    private readonly Browser browser;
    private readonly Uri origin;
    private readonly HttpClient client;
    private readonly CookieJar cookies = new();
    private readonly PageFaults faults;
    private TextPage? page;

    internal TextTab(Browser browser, Uri address, Look look)
        : base(look)
    {
        this.browser = browser;
        origin = address;
        client = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
            }
        );
        // Each has a separate IP address, like real people, because of the limits by address.
        client.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        client.DefaultRequestHeaders.Add("Accept-Language", look.Language == "en" ? "en" : "zh-TW");
        client.DefaultRequestHeaders.Add(
            "User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36"
        );
        faults = new(origin, Refused);
    }

    public override Uri At => Here.At;

    public override IReadOnlyCollection<string> Problems => faults.Problems;

    public override IReadOnlyCollection<string> Strangers => faults.Strangers;

    private TextPage Here => page ?? throw new InvalidOperationException("This tab has not gone anywhere yet.");

    public override Task Carry(string name, string value)
    {
        cookies.Carry(name, value);
        return Task.CompletedTask;
    }

    public override async Task<PageAnswer> Go(string path)
    {
        await Visit(new(HttpMethod.Get, new Uri(origin, path), null), null);
        return new(Here.Status, Here.At.AbsoluteUri, () => Task.FromResult(Here.Html));
    }

    public override async Task<(int Status, string Html)> Source(string path)
    {
        var (_, answer) = await Follow(new(HttpMethod.Get, new Uri(origin, path), null), null);
        using (answer)
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public override async Task<JsonElement> Json(string path, object? sent = null)
    {
        using var request = new HttpRequestMessage(sent is null ? HttpMethod.Get : HttpMethod.Post, new Uri(origin, path));
        request.Headers.Add("Accept", "application/json");
        if (cookies.For(request.RequestUri!.AbsolutePath) is { } kept)
            request.Headers.Add("Cookie", kept);
        if (sent is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(sent), Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        cookies.Take(request.RequestUri, answer.Headers);
        var said = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}: {path}: {said}");
        return said.Length == 0 ? default : JsonDocument.Parse(said).RootElement.Clone();
    }

    public override Task Click(string selector) => Visit(Led(selector), At);

    public override async Task<DownloadedFile> Download(string selector)
    {
        var (at, answer) = await Follow(Led(selector), At);
        using (answer)
        {
            answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}: {at}");
            var disposition = answer.Content.Headers.ContentDisposition;
            disposition?.DispositionType.ShouldBe("attachment", $"a page, not a file: {at}");
            var name = disposition?.FileNameStar ?? disposition?.FileName?.Trim('"') ?? at.Segments[^1];
            return new(name, await answer.Content.ReadAsByteArrayAsync());
        }
    }

    public override Task<string> Text(string selector) => Task.FromResult(ShownText.Of(First(selector)));

    public override Task<IReadOnlyList<string>> Texts(string selector) =>
        Task.FromResult<IReadOnlyList<string>>([.. All(selector).Select(ShownText.Of)]);

    public override Task<string?> Attribute(string selector, string name) => Task.FromResult(First(selector).GetAttribute(name));

    public override Task<int> Count(string selector) => Task.FromResult(All(selector).Count);

    public override Task<bool> IsVisible(string selector) => Task.FromResult(All(selector) is [var first, ..] && ShownText.IsShown(first));

    public override Task<string> Html() => Task.FromResult(Here.Html);

    public override Task Inspect(string name) => Inspect(name, Look);

    public override Task Inspect(string name, int width, string theme) => Inspect(name, Look with { Width = width, Theme = theme });

    public override Task Picture(string name) => Picture(name, Look);

    public override Task Picture(string name, int width, string theme) => Picture(name, Look with { Width = width, Theme = theme });

    private static bool Pictures => Environment.GetEnvironmentVariable("JULUO_PICTURES") == "all";

    private async Task Inspect(string name, Look look)
    {
        Problems.ShouldBeEmpty(name);
        var looked = new Looked(Story, name, look.ToString(), Here.Html, byShape: true);
        if (looked.IsKnown && !Pictures && !browser.DrawsAll)
            return;
        await using var drawn = await Draw(look);
        await drawn.Inspect(name, look);
        if (Here.At.AbsolutePath != Looked.Unsteady && !browser.DrawsAll)
            looked.Keep();
    }

    private async Task Picture(string name, Look look)
    {
        if (!Pictures)
            return;
        await using var drawn = await Draw(look);
        await drawn.Picture(name, look);
    }

    private async Task<BrowserTab> Draw(Look look)
    {
        // Axe needs scripts. Without the page's own scripts, and with its noscript content, it is the page of a browser without scripts.
        // Its automatic reload is removed too, because it would reload during the inspection.
        var drawn = await browser.Open(origin, look with { JavaScript = true });
        await drawn.Show(look.JavaScript ? Here : Here with { Html = Scripts().Replace(Here.Html, "") }, cookies.For(origin));
        return drawn;
    }

    private IReadOnlyList<IElement> All(string selector) => PageSelector.All(Here.Document, selector);

    private IElement First(string selector) =>
        All(selector) is [var first, ..] ? first : throw new InvalidOperationException($"“{selector}” is not on {At}. {Standing}");

    /// <summary>The first match, which a person must be able to see.</summary>
    private IElement Seen(string selector)
    {
        var first = First(selector);
        return ShownText.IsShown(first)
            ? first
            : throw new InvalidOperationException($"“{selector}” is hidden, or in a closed fold, on {At}: {first.OuterHtml}");
    }

    /// <summary>A description of the page, for people who read why a journey stopped.</summary>
    private string Standing
    {
        get
        {
            var errors = Here.Document.QuerySelector(".errors")?.TextContent.Trim();
            return $"It was answered {Here.Status}, with the heading “{Here.Document.QuerySelector("h1")?.TextContent.Trim()}”"
                + (errors is null ? "." : $" and the errors “{errors}”.");
        }
    }

    /// <summary>The request that a click on a link or a button makes.</summary>
    private PageRequest Led(string selector)
    {
        var clicked = Seen(selector);
        var leads = clicked.Closest("a, button, input, summary, label") ?? clicked;
        return leads switch
        {
            _ when leads.LocalName == "a" && (leads.GetAttribute("href") ?? leads.GetAttribute("xlink:href")) is { } href => new(
                HttpMethod.Get,
                new Uri(At, href),
                null
            ),
            IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" or "image" } => Pressed(leads),
            _ => throw new InvalidOperationException($"“{selector}” leads nowhere without scripts: {leads.OuterHtml}"),
        };
    }

    private async Task Visit(PageRequest request, Uri? from)
    {
        var (at, answer) = await Follow(request, from);
        using (answer)
        {
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                throw new InvalidOperationException($"{at} is {answer.Content.Headers.ContentType}, not a page.");
            var html = await answer.Content.ReadAsStringAsync();
            var headers = answer
                .Headers.Concat(answer.Content.Headers)
                .Where(h => h.Key is not ("Set-Cookie" or "Transfer-Encoding" or "Content-Length" or "Content-Encoding"))
                .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.Ordinal);
            uploads.Clear();
            page = new(at, (int)answer.StatusCode, headers, html, new HtmlParser().ParseDocument(html));
        }

        await faults.Read(page, request.Method);
    }

    /// <summary>Sends a request, and follows redirects.</summary>
    private async Task<(Uri At, HttpResponseMessage Answer)> Follow(PageRequest request, Uri? from)
    {
        for (var times = 0; times < MostRedirects; times++)
        {
            var answer = await Send(request, from);
            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } next)
                return (request.To, answer);
            answer.Dispose();
            var to = new Uri(request.To, next);
            if (to.Authority != origin.Authority)
                throw new InvalidOperationException($"{request.To} leads to another host: {to}");
            request = (int)answer.StatusCode is 307 or 308 ? request with { To = to } : new(HttpMethod.Get, to, null);
        }

        throw new InvalidOperationException($"{request.To} leads in circles.");
    }

    private async Task<HttpResponseMessage> Send(PageRequest request, Uri? from)
    {
        using var message = new HttpRequestMessage(request.Method, request.To);
        var headers = message.Headers;
        headers.Add("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8");
        headers.Add("Upgrade-Insecure-Requests", "1");
        headers.Add("Sec-Fetch-Dest", "document");
        headers.Add("Sec-Fetch-Mode", "navigate");
        headers.Add("Sec-Fetch-Site", from is null ? "none" : "same-origin");
        if (from is not null)
            headers.Referrer = new(from.GetLeftPart(UriPartial.Query));
        if (request.Method != HttpMethod.Get)
            headers.Add("Origin", origin.GetLeftPart(UriPartial.Authority));
        if (cookies.For(request.To.AbsolutePath) is { } kept)
            headers.Add("Cookie", kept);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body.Content);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", body.Type);
        }

        var answer = await client.SendAsync(message);
        cookies.Take(request.To, answer.Headers);
        return answer;
    }

    // A picture as the page shows it: with the cookies, but only its status.
    private async Task<int> Refused(Uri picture)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, picture);
        message.Headers.Add("Accept", "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8");
        if (cookies.For(picture.AbsolutePath) is { } kept)
            message.Headers.Add("Cookie", kept);
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }

    public override ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(
        """<script\b[^>]*>.*?</script>|</?noscript>|<meta http-equiv="refresh"[^>]*>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Scripts();

    /// <param name="Body">The body; null if there is none.</param>
    private sealed record PageRequest(HttpMethod Method, Uri To, (string Type, byte[] Content)? Body);
}
