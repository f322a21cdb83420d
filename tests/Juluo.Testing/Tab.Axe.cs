using System.Text.Json;

namespace Juluo.Testing;

public sealed partial class Tab
{
    private const string Ask = """
        async rule => (await axe.run(document, {
            runOnly: rule ? { type: 'rule', values: [rule] } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            // Nothing is made of what passes, and there are no frames and no films to wait for.
            resultTypes: ['violations'], iframes: false, preload: false }))
          .violations.map(v => v.id + ' (' + v.impact + '): ' + v.help + ' — '
            + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ') + (v.nodes.length > 3 ? ' … ' + v.nodes.length : ''))
        """;

    /// <summary>From the next page on, axe-core comes with every page. Nothing is injected, so the page's own policy stays in force.</summary>
    public Task BringAxe() => Page.AddInitScriptAsync(scriptPath: Script);

    /// <summary>
    /// What axe-core finds on the page as it stands, one line each; empty is good.
    /// Call <see cref="BringAxe"/> before the page is opened; or open the visit with <c>bypassCsp: true</c>: then the check is injected, which the page's own policy forbids.
    /// </summary>
    /// <param name="rule">One of its rules alone; null: all.</param>
    public async Task<IReadOnlyList<string>> Axe(string? rule = null)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.AddScriptTagAsync(new() { Path = Script });
        var found = await Page.EvaluateAsync(Ask, rule);
        return found is { } list ? list.Deserialize<List<string>>()! : [];
    }

    private static string Script
    {
        get
        {
            var script = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");
            return File.Exists(script)
                ? script
                : throw new InvalidOperationException("axe-core is not installed. Run: npm ci --prefix web");
        }
    }
}
