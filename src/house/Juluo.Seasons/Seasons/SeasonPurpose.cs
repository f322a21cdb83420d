namespace Juluo.Seasons;

/// <summary>What times of a season may be for. The first that a season names comes first.</summary>
internal static class SeasonPurpose
{
    public const int Most = 8;
    public const int MostName = 60;

    /// <summary>A line each; both languages with " / " between them, or one for both.</summary>
    public static Outcome<IReadOnlyList<LocalizedText>> Read(string? lines)
    {
        var all = (lines ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" / ", 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(names => names.Length > 0)
            .Select(names => new LocalizedText(names[0], names[^1]))
            .Distinct()
            .ToList();
        if (all.Count > Most)
            return new SeasonErrors.TooManyPurposes(Most);
        return all.Exists(p => Math.Max(p.Zh.Length, p.En.Length) > MostName) ? new TooLong("purposes", MostName) : all;
    }

    /// <summary>The same as it is typed.</summary>
    public static string Write(IEnumerable<LocalizedText> all) =>
        string.Join('\n', all.Select(p => p.Zh == p.En ? p.Zh : $"{p.Zh} / {p.En}"));
}
