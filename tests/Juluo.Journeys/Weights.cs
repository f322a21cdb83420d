using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>
/// What a first visit to a page weighs, told from a visit that is not the first: what comes out of the browser's store weighs what it weighed when it came over the line.
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

    /// <summary>Waits until nothing more comes: what a page shows late (islands) is there.</summary>
    /// <remarks>
    /// The browser's own word for a quiet network is not asked for: it is not given while a page listens for events, and on a busy machine it did not come within 45 seconds.
    /// What the page fetches after it is loaded (islands, the offline copy) is asked for when the browser is idle, so it is awaited there.
    /// </remarks>
    public async Task Quiet()
    {
        await visit.Page.EvaluateAsync("() => new Promise(done => requestIdleCallback(done, { timeout: 5000 }))");
        // It asked for itself, and for nothing else.
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
