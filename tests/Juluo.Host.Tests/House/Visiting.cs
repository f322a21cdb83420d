using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Addresses of routes for somebody who knows nothing of what is there.</summary>
internal static partial class Visiting
{
    /// <summary>The route with something in its brackets that names nothing.</summary>
    public static string Path(RouteAttribute route) => Place().Replace(route.Path, Guid.Empty.ToString());

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
