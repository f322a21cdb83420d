namespace Juluo.Seasons;

/// <summary>The purposes of a season's times. The first one is served first.</summary>
internal static class SeasonPurpose
{
    public const int Most = 8;
    public const int MostName = 60;

    /// <summary>Parses one purpose per line: both languages separated by " / ", or one text for both.</summary>
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

    /// <summary>Formats purposes as they are typed.</summary>
    public static string Write(IEnumerable<LocalizedText> all) =>
        string.Join('\n', all.Select(p => p.Zh == p.En ? p.Zh : $"{p.Zh} / {p.En}"));
}
