using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>
/// What a first visit to a page weighs, told from a visit that is not the first: what comes out of the browser's store weighs what it weighed when it came over the line.
/// </summary>
internal sealed class Weights
{
    private readonly Tab visit;
    private readonly ConcurrentDictionary<string, int> sizes;
    private ConcurrentQueue<Task<string>> loaded = new();

    public Weights(Tab visit, ConcurrentDictionary<string, int> sizes)
    {
        (this.visit, this.sizes) = (visit, sizes);
        visit.Page.RequestFinished += (_, request) => loaded.Enqueue(Weigh(request));
    }

    public void Begin() => loaded = new();

    public async Task<int> OfPage()
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return (await Task.WhenAll(loaded)).Distinct(StringComparer.Ordinal).Sum(url => sizes[url]);
    }

    private async Task<string> Weigh(IRequest request)
    {
        var size = (await request.SizesAsync()).ResponseBodySize;
        sizes.AddOrUpdate(request.Url, size, (_, before) => Math.Max(before, size));
        return request.Url;
    }
}
