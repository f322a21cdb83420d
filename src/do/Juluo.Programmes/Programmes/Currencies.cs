using System.Collections.Frozen;
using System.Globalization;

namespace Juluo.Programmes;

/// <summary>The currencies that are in use somewhere (ISO 4217), as .NET knows them of the regions of the world.</summary>
internal static class Currencies
{
    private static readonly FrozenSet<string> InUse = CultureInfo
        .GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name).ISOCurrencySymbol)
        .Where(c => c.Length == 3 && c != "XXX")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="usual">The community's own: it is one, whatever the regions use.</param>
    public static bool Knows(string currency, string usual) => currency == usual || InUse.Contains(currency);
}
