using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Addresses of routes for a caller who knows no objects.</summary>
internal static partial class Visiting
{
    /// <summary>The route with a value in its brackets that names no object.</summary>
    public static string Path(RouteAttribute route) => Place().Replace(route.Path, Guid.Empty.ToString());

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
