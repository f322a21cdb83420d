namespace Juluo.Foundation;

/// <summary>Words that people type into one field: skills, topics, tags. They stand between commas of either script, semicolons or new lines, and may begin with a #.</summary>
public static class WordList
{
    /// <summary>So long a word may be where nothing else is said.</summary>
    public const int Longest = 60;

    /// <returns>Each once, whatever its case, in the order in which they were typed. A list as programs write it, <c>["maps", "housing"]</c>, is read too.</returns>
    public static IReadOnlyList<string> Read(string? typed) =>
        [
            .. Unlisted(typed?.Trim() ?? "")
                .Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimStart('#', '＃').Trim())
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    // JSON, and what Python prints: brackets around, quotes around each.
    private static string Unlisted(string typed)
    {
        if (typed is not ['[', .., ']'])
            return typed;
        try
        {
            if (JsonSerializer.Deserialize<string?[]>(typed) is { } words)
                return string.Join('\n', words);
        }
        catch (JsonException)
        {
            // No JSON: the quotes are taken off below.
        }

        return string.Join(
            '\n',
            typed[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(w => w is ['\'' or '"', .., '\'' or '"'] ? w[1..^1] : w)
        );
    }

    /// <summary>What is wrong with a list: too many, or of the first that is wrong, what.</summary>
    /// <param name="most">How many there may be.</param>
    /// <param name="longest">How long each may be.</param>
    public static IEnumerable<Error> Check(string field, IReadOnlyList<string> words, int most, int longest = Longest)
    {
        if (words.Count > most)
            yield return new TooManyWords(field, most);
        foreach (var error in words.SelectMany(word => FormText.CheckGiven(field, word, longest)).Take(1))
            yield return error;
    }
}
