using Juluo.Rules;

namespace Juluo.Services;

/// <summary>Rules that a community wrote, or gave figures to, read once for many pages.</summary>
internal static class KnownRules
{
    /// <summary>The name of files that a community added: in the database they have none.</summary>
    public const string Added = "figures";

    private const int Most = 64;
    private static readonly ConcurrentDictionary<string, RuleSet?> Known = new(StringComparer.Ordinal);

    /// <summary>The rules of a text with figures; null if the program that reads them now knows better.</summary>
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
