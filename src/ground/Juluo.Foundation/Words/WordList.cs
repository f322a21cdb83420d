namespace Juluo.Foundation;

/// <summary>Reads words typed into one field: skills, topics, tags. They are separated by commas of either script, semicolons or line breaks, and may begin with a #.</summary>
public static class WordList
{
    /// <summary>The maximum length of a word in code points, unless a caller sets another; <see cref="Check"/> reports longer ones.</summary>
    public const int Longest = 60;

    /// <returns>The words in the order in which they were typed, without duplicates, ignoring case. A list in program notation, <c>["maps", "housing"]</c>, is supported too.</returns>
    public static IReadOnlyList<string> Read(string? typed) =>
        [
            .. Unlisted(typed?.Trim() ?? "")
                .Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimStart('#', '＃').Trim())
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    // JSON or Python notation: in brackets, each word in quotes.
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
            // Not JSON: quotes are removed below.
        }

        return string.Join(
            '\n',
            typed[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(w => w is ['\'' or '"', .., '\'' or '"'] ? w[1..^1] : w)
        );
    }

    /// <summary>Checks a list: returns an error if it is too long, and the error of the first invalid word.</summary>
    /// <param name="most">The maximum number of words.</param>
    /// <param name="longest">The maximum length of each word.</param>
    public static IEnumerable<Error> Check(string field, IReadOnlyList<string> words, int most, int longest = Longest)
    {
        if (words.Count > most)
            yield return new TooManyWords(field, most);
        foreach (var error in words.SelectMany(word => FormText.CheckGiven(field, word, longest)).Take(1))
            yield return error;
    }
}
