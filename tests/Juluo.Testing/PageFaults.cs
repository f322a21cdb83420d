using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Juluo.Testing;

/// <summary>Problems of the pages that a text tab reads, as far as they can be found without rendering.</summary>
/// <param name="ask">Requests a picture, and returns the answer's status.</param>
internal sealed class PageFaults(Uri origin, Func<Uri, Task<int>> ask)
{
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentQueue<string> strangers = new();
    private readonly HashSet<Uri> asked = [];

    public IReadOnlyCollection<string> Problems => problems;

    public IReadOnlyCollection<string> Strangers => strangers;

    public async Task Read(TextPage page, HttpMethod method)
    {
        if (page.Status >= 500)
            problems.Enqueue($"{page.Status}: {method} {page.At}");
        foreach (var violation in Violations(page))
            problems.Enqueue($"Content Security Policy: {page.At}: {violation}");
        foreach (var loaded in Loaded(page.Document).Select(address => new Uri(page.At, address)))
            if (loaded.Scheme.StartsWith("http", StringComparison.Ordinal) && loaded.Authority != origin.Authority)
                strangers.Enqueue(loaded.AbsoluteUri);
        foreach (var picture in Pictures(page.Document).Select(address => new Uri(page.At, address)))
            if (
                picture.Authority == origin.Authority
                && picture.Scheme == origin.Scheme
                && asked.Add(picture)
                && await ask(picture) is >= 400 and var status
            )
                problems.Enqueue($"{status}: GET {picture}");
    }

    /// <summary>Scripts and styles that the browser would block, because the policy requires a nonce.</summary>
    private static IEnumerable<string> Violations(TextPage page)
    {
        if (!page.Headers.ContainsKey("Content-Security-Policy"))
            return [];
        return page
            .Document.All.Where(e =>
                e.HasAttribute("style")
                || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
                || e.LocalName == "style" && !e.HasAttribute("nonce")
                || e is IHtmlScriptElement { Type: not ("application/ld+json" or "application/json") }
                    && !e.HasAttribute("src")
                    && !e.HasAttribute("nonce")
            )
            .Select(e => e.OuterHtml[..Math.Min(e.OuterHtml.Length, 200)]);
    }

    private static IEnumerable<string> Loaded(IDocument page) =>
        Of(page, "script[src]", "src")
            .Concat(Of(page, "link[rel~=stylesheet], link[rel~=icon], link[rel~=modulepreload], link[rel~=manifest]", "href"))
            .Concat(Of(page, "form[action]", "action"))
            .Concat(Of(page, "iframe[src], source[src], video[src], audio[src]", "src"))
            .Concat(Pictures(page));

    private static IEnumerable<string> Pictures(IDocument page) =>
        Of(page, "img[src]", "src")
            .Concat(Of(page, "svg image", "href"))
            .Concat(
                page.QuerySelectorAll("[srcset]")
                    .SelectMany(e => e.GetAttribute("srcset")!.Split(','))
                    .Select(candidate => candidate.Trim().Split(' ')[0])
            )
            .Where(address => !address.StartsWith("data:", StringComparison.Ordinal));

    private static IEnumerable<string> Of(IDocument page, string selector, string name) =>
        page.QuerySelectorAll(selector).Select(e => e.GetAttribute(name)).OfType<string>();
}
