using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Juluo.Testing;

/// <summary>One person's browser: where they are, what went wrong under their eyes, and pictures of it.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentQueue<string> strangers = new();

    internal Visit(IBrowserContext context, IPage page, Look look, Uri address)
    {
        this.context = context;
        Page = page;
        Look = look;
        page.Console += (_, said) =>
        {
            // A 422 with the form and its errors is a good answer that Chromium still reports in red.
            if (said.Type == "error" && !said.Text.Contains("status of 4", StringComparison.Ordinal))
                problems.Enqueue($"console: {said.Text}");
        };
        page.PageError += (_, error) => problems.Enqueue($"script: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 500)
                problems.Enqueue($"{answer.Status}: {answer.Request.Method} {answer.Url}");
        };
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (asked.Scheme.StartsWith("http", StringComparison.Ordinal) && asked.Authority != address.Authority)
                strangers.Enqueue(request.Url);
        };
    }

    public IPage Page { get; }
    public Look Look { get; }

    /// <summary>Errors in the console (so CSP violations too), in scripts, and answers of 500 and above.</summary>
    public IReadOnlyCollection<string> Problems => problems;

    /// <summary>Requests to any other address than the program's own.</summary>
    public IReadOnlyCollection<string> Strangers => strangers;

    /// <summary>Goes to a path and waits until the page is there; gives the answer.</summary>
    public async Task<IResponse> Go(string path) =>
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load })
        ?? throw new InvalidOperationException($"no answer from {path}");

    /// <summary>Leaves a picture of the whole page in artifacts/journeys.</summary>
    public async Task<string> Picture(string name)
    {
        var file = Path.Combine(Repository.Root, "artifacts", "journeys", $"{name}-{Look}.png");
        await Page.ScreenshotAsync(
            new()
            {
                Path = file,
                FullPage = true,
                Animations = ScreenshotAnimations.Disabled,
            }
        );
        return file;
    }

    /// <summary>True when the page can be pushed sideways, which no page may.</summary>
    public Task<bool> IsWiderThanTheScreen() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
