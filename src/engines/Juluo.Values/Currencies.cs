using System.Collections.Frozen;
using System.Globalization;

namespace Juluo.Values;

/// <summary>The currencies in use (ISO 4217), from .NET's data on the regions of the world.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> InUse = CultureInfo
        .GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name).ISOCurrencySymbol)
        .Where(c => c.Length == 3 && c != "XXX")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Checks that a code of three capital letters is in use. O(1).</summary>
    public static bool Knows(string currency) => InUse.Contains(currency);
}
