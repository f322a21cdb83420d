using System.Collections.Concurrent;
using System.Text.Json;

namespace Juluo.Testing;

public sealed partial class BrowserTab
{
    private const string Contrast = "color-contrast";

    private const string Ask = """
        async ([rule, without]) => (await axe.run(document, {
            runOnly: rule ? { type: 'rule', values: [rule] } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: without ? { [without]: { enabled: false } } : {},
            // Passed rules produce no output, and there are no frames and no media to wait for.
            resultTypes: ['violations'], iframes: false, preload: false }))
          .violations.map(v => v.id + ' (' + v.impact + '): ' + v.help + ' — '
            + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ') + (v.nodes.length > 3 ? ' … ' + v.nodes.length : ''))
        """;

    // For all text, each combination once: its colour, its size, whether it is bold, and every background layer.
    private const string Inks = """
        () => {
          const behind = new Map();
          const layers = of => {
            if (!of) return '';
            if (behind.has(of)) return behind.get(of);
            const { backgroundColor: colour, backgroundImage: image, opacity } = getComputedStyle(of);
            const here = (image === 'none' ? '' : image.slice(0, 99)) + (colour === 'rgba(0, 0, 0, 0)' ? '' : colour) + (opacity === '1' ? '' : '*' + opacity);
            const all = here.startsWith('rgb(') && !here.includes('*') ? here : here + '/' + layers(of.parentElement);
            behind.set(of, all);
            return all;
          };
          const inks = new Set();
          for (const of of document.body.querySelectorAll('*')) {
            const isField = of.matches('input, select, textarea');
            if (!isField && ![...of.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())) continue;
            if (!of.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            const { color, fontSize, fontWeight, textShadow } = getComputedStyle(of);
            inks.add([color, fontSize, fontWeight >= 700, textShadow, layers(of)].join());
          }
          return [...inks];
        }
        """;

    /// <summary>Combinations that axe has found readable in this run: a colour is the same on another page.</summary>
    private static readonly ConcurrentDictionary<string, bool> Readable = new(StringComparer.Ordinal);

    private static readonly Lazy<string> Script = new(ReadScript);

    /// <summary>Problems that axe-core finds on the current page, one line each; empty if it is good.</summary>
    public async Task<IReadOnlyList<string>> Axe()
    {
        var unknown = await UnknownInks();
        var found = await Axe(null, unknown.Count == 0 ? Contrast : null);
        Keep(unknown, found);
        return found;
    }

    /// <summary>Colour problems that axe-core finds, without combinations found readable on another page.</summary>
    public async Task<IReadOnlyList<string>> AxeOfColours()
    {
        var unknown = await UnknownInks();
        if (unknown.Count == 0)
            return [];
        var found = await Axe(Contrast, null);
        Keep(unknown, found);
        return found;
    }

    private async Task<List<string>> UnknownInks() =>
        [.. (await Page.EvaluateAsync<string[]>(Inks)).Where(ink => !Readable.ContainsKey(ink))];

    private static void Keep(List<string> inks, IReadOnlyList<string> found)
    {
        if (!found.Any(f => f.StartsWith(Contrast, StringComparison.Ordinal)))
            inks.ForEach(ink => Readable[ink] = true);
    }

    private async Task<IReadOnlyList<string>> Axe(string? rule, string? without)
    {
        // Through the browser's debugger: the page's policy, which blocks scripts, stays in force, and pages that are not checked need not load it.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Script.Value);
        var found = await Page.EvaluateAsync(Ask, new[] { rule, without });
        return found is { } list ? list.Deserialize<List<string>>()! : [];
    }

    private static string ReadScript()
    {
        var script = System.IO.Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(script)
            ? File.ReadAllText(script)
            : throw new InvalidOperationException("axe-core is not installed. Run: npm ci --prefix web");
    }
}
