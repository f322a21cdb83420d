using System.Text.RegularExpressions;

namespace Juluo.Sample.Tests;

/// <summary>Finds the route that an address belongs to.</summary>
internal sealed partial class RouteOf(IEnumerable<RouteAttribute> routes)
{
    // A literal address takes precedence over one with brackets, which it would match as well.
    private readonly IReadOnlyList<(RouteAttribute Route, Regex Shape)> shapes =
    [
        .. routes
            .OrderBy(r => Place().Count(r.Path))
            .Select(r =>
                (
                    r,
                    new Regex(
                        $"^{string.Join("[^/]+", Place().Split(r.Path).Select(Regex.Escape))}$",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                )
            ),
    ];

    public string? Page(string address) => Find(address, isGet: true);

    public string? Action(string address) => Find(address, isGet: false);

    private string? Find(string address, bool isGet) =>
        shapes.FirstOrDefault(s => s.Route is GetAttribute == isGet && s.Shape.IsMatch(address.Split('?', '#')[0])).Route?.Path;

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
