using System.Collections.Concurrent;
using Microsoft.Playwright;
using IPage = Microsoft.Playwright.IPage;

namespace Juluo.Testing;

/// <summary>A real Chromium, with scripts or without.</summary>
public sealed partial class BrowserTab : Tab
{
    /// <summary>Milliseconds after which an expected event is not awaited any longer: long, because all cores may be busy with other tests.</summary>
    internal const int Patience = 45_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentQueue<string> strangers = new();
    private readonly ConcurrentDictionary<IRequest, bool> waiting = new();
    private readonly Uri origin;

    // Kept as long as the tab: when it is disposed of, the browser forgets the virtual authenticator's passkeys.
    private ICDPSession? camera;

    internal BrowserTab(IBrowserContext context, IPage page, Look look, Uri address)
        : base(look)
    {
        this.context = context;
        origin = address;
        Page = page;
        page.Console += (_, said) =>
        {
            // A 422 with the form and its errors is a good answer that Chromium still reports as an error.
            if (said.Type == "error" && !said.Text.Contains("status of 4", StringComparison.Ordinal))
                problems.Enqueue($"console: {said.Text}");
        };
        page.PageError += (_, error) => problems.Enqueue($"script: {error}");
        page.Response += (_, answer) =>
        {
            // A page may be refused; a picture that a page shows must be available to its reader.
            if (answer.Status >= 500 || (answer.Status >= 400 && answer.Request.ResourceType == "image"))
                problems.Enqueue($"{answer.Status}: {answer.Request.Method} {answer.Url}");
        };
        page.RequestFinished += (_, request) => waiting.TryRemove(request, out bool _);
        page.RequestFailed += (_, request) => waiting.TryRemove(request, out bool _);
        page.Request += (_, request) =>
        {
            waiting[request] = true;
            var asked = new Uri(request.Url);
            if (asked.Scheme.StartsWith("http", StringComparison.Ordinal) && asked.Authority != address.Authority)
                strangers.Enqueue(request.Url);
        };
    }

    public IPage Page { get; }

    public override Uri At => new(Page.Url);

    public override IReadOnlyCollection<string> Problems => problems;

    public override IReadOnlyCollection<string> Strangers => strangers;

    public override Task Carry(string name, string value) =>
        context.AddCookiesAsync([
            new()
            {
                Name = name,
                Value = value,
                Url = origin.ToString(),
            },
        ]);

    /// <summary>Goes to a path and waits until the page is loaded.</summary>
    public override async Task<PageAnswer> Go(string path) =>
        AnswerOf(
            await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load })
                ?? throw new InvalidOperationException($"no answer from {path}")
        );

    private static PageAnswer AnswerOf(IResponse response) => new(response.Status, response.Url, response.TextAsync);

    /// <summary>
    /// Goes to a path like a link of the program, within the current page: nothing that is already there is loaded, styled or started again, which is half of the time for another page. Without a
    /// page with scripts, or if the answer is a refusal, like <see cref="Go"/>. Returns the answer.
    /// </summary>
    public async Task<PageAnswer> Visit(string path)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'Turbo' in window"))
            return await Go(path);
        var arriving = new TaskCompletionSource<IResponse>();
        void Arrived(object? sender, IResponse answer)
        {
            if (answer.Request.ResourceType is "fetch" or "document" && answer.Status is < 300 or 304 or >= 400)
                arriving.TrySetResult(answer);
        }

        Page.Response += Arrived;
        await Follow(() => Page.EvaluateAsync("path => { window.Turbo.visit(path); }", path));
        Page.Response -= Arrived;
        var answer = await arriving.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        return answer.Ok ? AnswerOf(answer) : await Go(path);
    }

    public override async Task<(int Status, string Html)> Source(string path)
    {
        var answer = await Page.APIRequest.GetAsync(
            path,
            new()
            {
                Headers =
                [
                    new("Accept", "text/html,application/xhtml+xml"),
                    new("Accept-Language", Look.Language == "en" ? "en" : "zh-TW"),
                ],
            }
        );
        return (answer.Status, await answer.TextAsync());
    }

    public override Task Click(string selector) => Follow(() => Page.Locator(selector).First.ClickAsync());

    /// <summary>Runs an action that leads to another page, and waits until that page is there.</summary>
    public async Task Follow(Func<Task> act)
    {
        if (!Look.JavaScript)
        {
            var loaded = new TaskCompletionSource();
            void Loaded(object? sender, IPage page) => loaded.TrySetResult();
            Page.Load += Loaded;
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
            Page.Load -= Loaded;
            return;
        }

        // Turbo changes the page without reloading it; a reloaded page does not have this marker.
        await Page.EvaluateAsync(
            """
            () => {
              window.arrived = false;
              const arrive = () => { if (!document.documentElement.hasAttribute('data-turbo-preview')) window.arrived = true; };
              for (const event of ['turbo:load', 'turbo:render']) document.addEventListener(event, arrive);
              document.addEventListener('turbo:reload', () => { window.leaving = true; }); // it is about to be reloaded
            }
            """
        );
        await act();
        try
        {
            // A page is rendered before its visit is over, and late messages of the visit must not be attributed to the next page.
            await Page.WaitForFunctionAsync(
                "() => window.arrived !== false && !window.leaving && document.readyState === 'complete' && !document.documentElement.hasAttribute('aria-busy')"
            );
        }
        catch (TimeoutException none)
        {
            throw new TimeoutException($"No page came. {await Standing()}", none);
        }
    }

    /// <summary>The state of an idle page: its address, its focus, and what it waits for.</summary>
    private async Task<string> Standing()
    {
        var page = await Page.EvaluateAsync<string>(
            """
            () => JSON.stringify({
              arrived: window.arrived, leaving: window.leaving, ready: document.readyState, shown: document.visibilityState,
              busy: [...document.querySelectorAll('[aria-busy]')].map(e => e.cloneNode().outerHTML),
              hasFocus: document.hasFocus(), focus: document.activeElement?.cloneNode().outerHTML,
              toasts: document.querySelector('.toasts')?.textContent.trim(), heading: document.querySelector('h1')?.textContent,
            })
            """
        );
        return string.Join('\n', [Page.Url, page, .. waiting.Keys.Select(r => $"unanswered: {r.Method} {r.Url}"), .. problems]);
    }

    /// <summary>Leaves a picture of the whole page in artifacts/journeys, unless there is one with exactly these styles, pages and words.</summary>
    public override Task Picture(string name) => Picture(name, Look);

    public override Task Picture(string name, int width, string theme) => Wearing(width, theme, look => Picture(name, look));

    /// <remarks>Not in a browser without scripts, where neither axe nor a late picture can be waited for.</remarks>
    public override Task Inspect(string name) => Inspect(name, Look);

    public override Task Inspect(string name, int width, string theme) => Wearing(width, theme, look => Inspect(name, look));

    internal async Task Inspect(string name, Look look)
    {
        var page = $"{name}: {Page.Url}, {look}";
        (await BrokenPictures()).ShouldBeEmpty(page);
        (await Axe()).ShouldBeEmpty(page);
        (await IsWiderThanTheScreen()).ShouldBeFalse($"wider than the screen: {page}");
        await Picture(name, look);
        Problems.ShouldBeEmpty(page);
    }

    // Pictures load late below the fold: here each is loaded, and one that cannot be drawn is broken.
    private Task<string[]> BrokenPictures() =>
        Page.EvaluateAsync<string[]>(
            """
            async () => (await Promise.all([...document.images].map(picture => {
              picture.loading = 'eager';
              const late = new Promise(late => setTimeout(() => late(`late: ${picture.src}`), 20000));
              return Promise.race([late, picture.decode().then(() => null, () => picture.src)]);
            }))).filter(broken => broken)
            """
        );

    /// <summary>Shows a page that another browser received, under its address and with its cookies.</summary>
    internal async Task Show(TextPage page, IEnumerable<Cookie> cookies)
    {
        await context.AddCookiesAsync(cookies);
        await Page.RouteAsync(
            _ => true,
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = page.Status,
                        Headers = page.Headers,
                        Body = page.Html,
                    }
                ),
            new() { Times = 1 }
        );
        await Page.GotoAsync(page.At.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
    }

    private async Task Wearing(int width, string theme, Func<Look, Task> act)
    {
        await Wear(width, theme);
        await act(Look with { Width = width, Theme = theme });
        await Wear(Look.Width, Look.Theme);
    }

    private async Task Wear(int width, string theme)
    {
        await Page.EmulateMediaAsync(
            new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce }
        );
        await Page.SetViewportSizeAsync(width, width < 600 ? 844 : 800);
    }

    internal async Task Picture(string name, Look look)
    {
        var picture = new Picture($"{name}-{look}");
        if (picture.IsCurrent)
            return;
        try
        {
            await Take(picture);
        }
        // Chromium fails to take a picture if two of them render at once on a busy machine; a moment later it works.
        catch (PlaywrightException none) when (none.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
        {
            await Take(picture);
        }

        picture.Keep();
    }

    // Like Playwright, but without optimising for small files: a third of the time per picture.
    private async Task Take(Picture picture)
    {
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => null)");
        camera ??= await context.NewCDPSessionAsync(Page);
        var page = (await camera.SendAsync("Page.getLayoutMetrics"))!.Value.GetProperty("cssContentSize");
        var taken = await camera.SendAsync(
            "Page.captureScreenshot",
            new()
            {
                ["format"] = "png",
                ["optimizeForSpeed"] = true,
                ["captureBeyondViewport"] = true,
                ["clip"] = new Dictionary<string, object>
                {
                    ["x"] = 0,
                    ["y"] = 0,
                    ["width"] = page.GetProperty("width").GetDouble(),
                    ["height"] = page.GetProperty("height").GetDouble(),
                    ["scale"] = 1,
                },
            }
        );
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(picture.File)!);
        await File.WriteAllBytesAsync(picture.File, taken!.Value.GetProperty("data").GetBytesFromBase64());
    }

    /// <summary>True if the page can be scrolled sideways, which no page may.</summary>
    public Task<bool> IsWiderThanTheScreen() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public override async ValueTask DisposeAsync() => await context.DisposeAsync();
}
