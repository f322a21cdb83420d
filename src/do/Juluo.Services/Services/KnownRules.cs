using Juluo.Rules;

namespace Juluo.Services;

/// <summary>Caches rules that a community wrote or added figures to, so that many pages parse them only once.</summary>
internal static class KnownRules
{
    /// <summary>The file name for figures that a community added, which have no name in the database.</summary>
    public const string Added = "figures";

    private const int Most = 64;
    private static readonly ConcurrentDictionary<string, RuleSet?> Known = new(StringComparer.Ordinal);

    /// <summary>Parses rules with figures; null if the current program no longer accepts them.</summary>
    public static RuleSet? Of(string name, string text, IReadOnlyList<string> figures)
    {
        if (Known.Count >= Most)
            Known.Clear();
        return Known.GetOrAdd(
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [name, text, .. figures])))),
            _ =>
                ShippedRules
                    .ReadWith($"{name}.yaml", text, [.. figures.Select(f => FigureFile.Read(Added, f).Figures).OfType<FigureFile>()])
                    .Set
        );
    }
}
