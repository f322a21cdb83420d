namespace Juluo.Alliances;

/// <summary>
/// A filtered index in sections, readable with hundreds of entries. Computed in memory from entries that may be shown; does no permission checks.
/// </summary>
/// <param name="Everything">The number of all entries before filtering.</param>
/// <param name="Tags">The most frequent tags of the results, with the number of entries each would leave.</param>
public sealed record IndexView(
    IndexAsked Asked,
    int Everything,
    IReadOnlyList<IndexEntry> Entries,
    IReadOnlyList<IndexView.Section> Sections,
    IReadOnlyList<IndexView.Count> Tags
)
{
    private const int MostTags = 10;
    private const int FewestCommon = 20;

    /// <param name="Name">The section's letter or place, or null.</param>
    public sealed record Section(string? Name, IReadOnlyList<IndexEntry> Entries);

    public sealed record Count(string Value, int Entries, bool Chosen);

    public static IndexView Of(IReadOnlyList<IndexEntry> all, IndexAsked asked, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == Languages.English ? "en-GB" : "zh-TW").CompareInfo;
        var words = SearchText.Fold(asked.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var window = MapWindow.Read(asked.At);
        var found = all.Where(e =>
                (words.Length == 0 || Fits(e, words))
                && (window is null || (e is { Latitude: { } lat, Longitude: { } lon } && window.Contains(lat, lon)))
            )
            .ToList();
        var tags = found
            .SelectMany(e => e.Tags)
            .GroupBy(SearchText.Fold)
            .Select(g => new Count(g.First(), g.Count(), asked.Tag is { } tag && SearchText.Fold(tag) == g.Key))
            .OrderByDescending(t => t.Entries)
            .ThenBy(t => t.Value, StringComparer.Ordinal)
            .ToList();
        if (asked.Tag is { } chosen)
            found = [.. found.Where(e => e.Tags.Any(t => SearchText.Fold(t) == SearchText.Fold(chosen)))];
        var by = asked.By ?? (found.Count(e => IsHan(e.Name.In(language))) * 2 > found.Count ? IndexOrder.Place : IndexOrder.Name);
        var common = Common([.. found.Select(e => e.Name.In(language))]);
        string Own(IndexEntry e) =>
            e.Name.In(language) is var name && common is not null && name.StartsWith(common, StringComparison.OrdinalIgnoreCase)
                ? name[common.Length..]
                : name;
        found.Sort((a, b) => culture.Compare(Own(a), Own(b), CompareOptions.IgnoreCase));
        var sections = found
            .GroupBy(e => by == IndexOrder.Place ? e.Region : Letter(Own(e)))
            .Select(g => new Section(g.Key, [.. g]))
            .OrderBy(s => s.Name is null)
            .ThenBy(s => s.Name, Comparer<string?>.Create((a, b) => culture.Compare(a, b, CompareOptions.IgnoreCase)));
        return new(
            asked with
            {
                By = by,
            },
            all.Count,
            found,
            [.. sections],
            [.. tags.Where(t => t.Chosen), .. tags.Where(t => !t.Chosen).Take(MostTags)]
        );
    }

    private static bool Fits(IndexEntry entry, string[] words)
    {
        var said = TaiwanPlaces.InBothScripts(
            SearchText.Fold(string.Join(' ', [entry.Name.Zh, entry.Name.En, entry.City ?? "", .. entry.Tags, .. entry.Alliances]))
        );
        return Array.TrueForAll(words, w => said.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>Returns the first two words shared by a quarter of many names, as in “Code for …”, which would put them all under one letter.</summary>
    private static string? Common(IReadOnlyList<string> names) =>
        names
            .Select(n => n.Split(' ', 3))
            .Where(w => w.Length == 3)
            .GroupBy(w => $"{w[0]} {w[1]} ", StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() >= FewestCommon && g.Count() * 4 > names.Count)
            .MaxBy(g => g.Count())
            ?.Key;

    private static string Letter(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) ? name[..1].ToUpperInvariant()
        : IsHan(name) ? "漢字"
        : "#";

    private static bool IsHan(string name) => name.Length > 0 && name[0] is >= '\u3400' and <= '\u9fff';
}
