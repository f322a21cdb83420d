using System.Text.Json;

namespace Juluo.Testing;

public sealed partial class Visit
{
    private const string Ask = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
          .violations.map(v => v.id + ' (' + v.impact + '): ' + v.help + ' — '
            + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ') + (v.nodes.length > 3 ? ' … ' + v.nodes.length : ''))
        """;

    /// <summary>
    /// What axe-core finds on the page as it stands, one line each; empty is good.
    /// Open the visit with <c>bypassCsp: true</c>: the check is injected, and the page's own policy forbids that.
    /// </summary>
    public async Task<IReadOnlyList<string>> Axe()
    {
        var script = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
            throw new InvalidOperationException("axe-core is not installed. Run: npm ci --prefix web");
        await Page.AddScriptTagAsync(new() { Path = script });
        var found = await Page.EvaluateAsync(Ask);
        return found is { } list ? list.Deserialize<List<string>>()! : [];
    }
}
