namespace Juluo.Foundation;

/// <summary>
/// What a text speaks of, whatever words and language it uses: 木工 and “furniture” are one thing. The list is <c>concepts.tsv</c>, of our own making, in English, Chinese, German and Japanese. Needs meet offers by it, and
/// people are found by it.
/// </summary>
/// <remarks>O(length of the text × phrases that begin with two of its letters).</remarks>
public static class Concepts
{
    /// <summary>Words by which people speak of one thing.</summary>
    /// <param name="Text">Folded as <see cref="SearchText"/> does.</param>
    /// <param name="Open">Any ending may follow.</param>
    /// <param name="Inner">Anything may come before it: the second part of a German compound, as of “Vereinslogo”.</param>
    public sealed record Phrase(string Concept, string Text, bool Open, bool Inner);

    private static readonly Phrase[] All =
    [
        .. Lines("concepts")
            .SelectMany(l => l.Words.Select(w => new Phrase(l.Concept, SearchText.Fold(w.Trim('*')), w.EndsWith('*'), w.StartsWith('*')))),
    ];

    // By two letters: by one, every Latin word would be held against hundreds of phrases. A phrase of one letter stands below it and nothing.
    private static readonly ILookup<(char, char), Phrase> ByBeginning = All.ToLookup(p =>
        (p.Text[0], p.Text.Length > 1 ? p.Text[1] : '\0')
    );
    private static readonly ILookup<string, Phrase> ByConcept = All.ToLookup(p => p.Concept, StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Nearest = Lines("near-concepts")
        .ToDictionary(l => l.Concept, l => l.Words, StringComparer.Ordinal);

    /// <summary>The concepts of a text, each as <c>#</c> and its name, which no word of a text is.</summary>
    /// <param name="folded">Half width, lower case, 台 for 臺.</param>
    public static IEnumerable<string> Of(string folded) => In(folded).Select(found => "#" + found.Phrase.Concept);

    /// <summary>Where a text speaks of something, and by which phrase.</summary>
    /// <param name="folded">As of <see cref="Of"/>.</param>
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

    /// <summary>Whether two texts speak of one thing.</summary>
    public static bool SameThing(string text, string typed) =>
        Of(SearchText.Fold(typed)).Intersect(Of(SearchText.Fold(text)), StringComparer.Ordinal).Any();

    /// <summary>Whether a name has what was typed in it, in either language, or speaks of the same thing.</summary>
    public static bool Says(LocalizedText name, string typed) =>
        SearchText.Has(name.Zh, typed) || SearchText.Has(name.En, typed) || SameThing($"{name.Zh} {name.En}", typed);

    /// <summary>Every phrase that speaks of the same thing.</summary>
    public static IEnumerable<Phrase> Phrases(string concept) => ByConcept[concept];

    /// <summary>What lies nearest to it, for where no one does the thing itself: to furniture, making and product design.</summary>
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
