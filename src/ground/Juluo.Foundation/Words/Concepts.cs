namespace Juluo.Foundation;

/// <summary>
/// Concepts that a text mentions, in any words and language: 木工 and “furniture” are the same. The list <c>concepts.tsv</c> is our own, in English, Chinese, German
/// and Japanese. It is used to match needs with offers and to find people.
/// </summary>
/// <remarks>O(length of the text × phrases that begin with two of its letters).</remarks>
public static class Concepts
{
    /// <summary>A word or phrase by which people refer to a concept.</summary>
    /// <param name="Text">The phrase, folded as <see cref="SearchText"/> does.</param>
    /// <param name="Open">True if any ending may follow.</param>
    /// <param name="Inner">True if anything may precede it: the second part of a German compound, as in “Vereinslogo”.</param>
    public sealed record Phrase(string Concept, string Text, bool Open, bool Inner);

    private static readonly Phrase[] All =
    [
        .. Lines("concepts")
            .SelectMany(l => l.Words.Select(w => new Phrase(l.Concept, SearchText.Fold(w.Trim('*')), w.EndsWith('*'), w.StartsWith('*')))),
    ];

    // Keyed by two letters: with one, every Latin word would be compared with hundreds of phrases. A phrase of one letter is keyed by it and '\0'.
    private static readonly ILookup<(char, char), Phrase> ByBeginning = All.ToLookup(p =>
        (p.Text[0], p.Text.Length > 1 ? p.Text[1] : '\0')
    );
    private static readonly ILookup<string, Phrase> ByConcept = All.ToLookup(p => p.Concept, StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Nearest = Lines("near-concepts")
        .ToDictionary(l => l.Concept, l => l.Words, StringComparer.Ordinal);

    /// <summary>Returns the concepts of a text, each as <c>#</c> and its name, which no word of a text can be.</summary>
    /// <param name="folded">The text in half width and lower case, with 台 for 臺.</param>
    public static IEnumerable<string> Of(string folded) => In(folded).Select(found => "#" + found.Phrase.Concept);

    /// <summary>Finds the positions at which a text mentions a concept, with the phrase.</summary>
    /// <param name="folded">The text, folded as for <see cref="Of"/>.</param>
    public static IEnumerable<(int At, Phrase Phrase)> In(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var within = at > 0 && char.IsAsciiLetterOrDigit(folded[at]) && char.IsAsciiLetterOrDigit(folded[at - 1]);
            foreach (var phrase in ByBeginning[(folded[at], '\0')])
                if (!within && Stands(phrase, folded, at))
                    yield return (at, phrase);
            if (at + 1 == folded.Length)
                continue;
            foreach (var phrase in ByBeginning[(folded[at], folded[at + 1])])
                if ((!within || phrase.Inner) && Stands(phrase, folded, at))
                    yield return (at, phrase);
        }
    }

    /// <summary>Checks if two texts share a concept.</summary>
    public static bool SameThing(string text, string typed) =>
        Of(SearchText.Fold(typed)).Intersect(Of(SearchText.Fold(text)), StringComparer.Ordinal).Any();

    /// <summary>Checks if a name contains the typed text in either language, or shares a concept with it.</summary>
    public static bool Says(LocalizedText name, string typed) =>
        SearchText.Has(name.Zh, typed) || SearchText.Has(name.En, typed) || SameThing($"{name.Zh} {name.En}", typed);

    /// <summary>Returns all phrases for a concept.</summary>
    public static IEnumerable<Phrase> Phrases(string concept) => ByConcept[concept];

    /// <summary>Returns related concepts, for use when no one offers the concept itself: for furniture, making and product design.</summary>
    public static IReadOnlyList<string> Near(string concept) => Nearest.GetValueOrDefault(concept) ?? [];

    private static bool Stands(Phrase phrase, string text, int at)
    {
        if (string.CompareOrdinal(text, at, phrase.Text, 0, phrase.Text.Length) != 0)
            return false;
        var end = at + phrase.Text.Length;
        return phrase.Open || !char.IsAsciiLetterOrDigit(phrase.Text[^1]) || end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
    }

    private static IEnumerable<(string Concept, string[] Words)> Lines(string list)
    {
        using var stream = typeof(Concepts).Assembly.GetManifestResourceStream($"Juluo.Foundation.Words.{list}.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split('\t') is [var concept, .. var cells])
                yield return (
                    concept,
                    [.. cells.SelectMany(c => c.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
                );
    }
}
