using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>
/// The size of a first visit to a page, derived from a later visit: a file from the browser's cache counts with the size it had when it was transferred.
/// </summary>
internal sealed class Weights
{
    private readonly BrowserTab visit;
    private readonly ConcurrentDictionary<string, int> sizes;
    private ConcurrentQueue<Task<string>> loaded = new();
    private int asked;

    public Weights(BrowserTab visit, ConcurrentDictionary<string, int> sizes)
    {
        (this.visit, this.sizes) = (visit, sizes);
        visit.Page.Request += (_, _) => Interlocked.Increment(ref asked);
        visit.Page.RequestFinished += (_, request) => loaded.Enqueue(Weigh(request));
    }

    public void Begin()
    {
        loaded = new();
        asked = 0;
    }

    /// <summary>Waits until nothing more arrives, including late content of a page (islands).</summary>
    /// <remarks>
    /// The browser's own event for an idle network is not used: it is not raised while a page listens for events, and on a busy machine it did not come within 45 seconds.
    /// A page fetches more after loading (islands, the offline copy) when the browser is idle, so that is awaited there.
    /// </remarks>
    public async Task Quiet()
    {
        await visit.Page.EvaluateAsync("() => new Promise(done => requestIdleCallback(done, { timeout: 5000 }))");
        // The page requested itself, and nothing else.
        if (asked < 2)
            return;
        while (loaded.Count is var before)
        {
            await Task.WhenAll(loaded);
            await visit.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");
            if (loaded.Count == before)
                break;
        }
    }

    public async Task<int> OfPage() => (await Task.WhenAll(loaded)).Distinct(StringComparer.Ordinal).Sum(url => sizes[url]);

    private async Task<string> Weigh(IRequest request)
    {
        var size = (await request.SizesAsync()).ResponseBodySize;
        sizes.AddOrUpdate(request.Url, size, (_, before) => Math.Max(before, size));
        return request.Url;
    }
}
