namespace Juluo.Alliances;

/// <summary>
/// Taiwan's counties and cities in both scripts: “taipei” also finds 臺北, and a group with its place in one script is found by the other.
/// </summary>
internal static class TaiwanPlaces
{
    // Longest names first, so that “New Taipei” (新北) isn't read as “Taipei”.
    private static readonly List<string[]> All = [.. Read().OrderByDescending(names => names[1].Length)];

    /// <param name="folded">The text folded by <see cref="SearchText"/>.</param>
    /// <returns>The text with the other names of each place in it appended.</returns>
    public static string InBothScripts(string folded)
    {
        var (said, rest) = (folded, folded);
        foreach (var names in All)
        foreach (var name in names)
            if (Names(rest, name))
            {
                said = $"{said} {string.Join(' ', names)}";
                rest = rest.Replace(name, " ", StringComparison.Ordinal);
            }

        return said;
    }

    // Chinese names need no spaces around them; a Latin name must be a whole word, as Milan contains Ilan.
    private static bool Names(string said, string name)
    {
        for (var at = said.IndexOf(name, StringComparison.Ordinal); at >= 0; at = said.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (!char.IsAsciiLetter(name[0]) || (!IsLetter(said, at - 1) && !IsLetter(said, at + name.Length)))
                return true;
        return false;
    }

    private static bool IsLetter(string said, int at) => at >= 0 && at < said.Length && char.IsAsciiLetter(said[at]);

    private static IEnumerable<string[]> Read()
    {
        using var stream = typeof(TaiwanPlaces).Assembly.GetManifestResourceStream("Juluo.Alliances.Listings.taiwan-places.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Skip(1)
                .Select(line => line.Split(['\t', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(names => Array.ConvertAll(names, SearchText.Fold)),
        ];
    }
}
