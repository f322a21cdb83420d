namespace Juluo.People;

/// <summary>
/// A search widened by other words for the same thing (<see cref="Concepts"/>): 木工 also finds furniture. Written as full-text queries
/// like those of <c>people.asked</c>: pairs of Han characters, and words of other scripts, with open endings where the phrase has one.
/// </summary>
/// <param name="Strict">Each concept and the remaining words; null if the text contains no known concept.</param>
/// <param name="Loose">Each concept, without the remaining words.</param>
/// <param name="Part">Any one of the concepts.</param>
/// <param name="Near">Concepts related to one of them.</param>
internal sealed record WidenedQuestion(string? Strict, string? Loose, string? Part, string? Near)
{
    public static WidenedQuestion Of(string typed)
    {
        var folded = SearchText.Fold(typed);
        var found = Concepts.In(folded).ToList();
        if (found.Count == 0)
            return new(null, null, null, null);
        var left = new StringBuilder(folded);
        foreach (var (at, phrase) in found)
            for (var i = at; i < left.Length && (i < at + phrase.Text.Length || (phrase.Open && char.IsAsciiLetterOrDigit(left[i]))); i++)
                left[i] = ' ';
        // Overlapping phrases are different readings of the same words: “graphic design” is not “design” as well.
        var things = found
            .GroupBy(f => found.Where(o => o.At <= f.At && f.At < o.At + o.Phrase.Text.Length).Min(o => o.At))
            .Select(reading => Any(reading.Select(f => f.Phrase.Concept).Distinct(StringComparer.Ordinal).SelectMany(Concepts.Phrases)))
            .ToList();
        var loose = string.Join(" & ", things);
        var beside = Words(left.ToString()).Where(w => w.Length > 1).Select(w => Word(w, open: true)).ToList();
        var near = found
            .Select(f => f.Phrase.Concept)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(Concepts.Near)
            .SelectMany(Concepts.Phrases)
            .ToList();
        return new(
            beside.Count == 0 ? loose : $"{loose} & {string.Join(" & ", beside)}",
            loose,
            string.Join(" | ", things),
            near.Count == 0 ? null : Any(near)
        );
    }

    // The index has no kana, and a phrase without its kana would be another word.
    private static string Any(IEnumerable<Concepts.Phrase> phrases) =>
        $"({string.Join(" | ", phrases.Where(p => !p.Text.Any(c => c is >= '\u3040' and <= '\u30ff')).Select(p => $"({string.Join(" & ", Words(p.Text).Select(w => Word(w, p.Open)))})"))})";

    private static string Word(string word, bool open) =>
        !IsHan(word[0]) ? $"'{word}'{(open ? ":*" : "")}"
        : word.Length == 1 ? $"'{word}'"
        : string.Join(" & ", Enumerable.Range(0, word.Length - 1).Select(i => $"'{word.Substring(i, 2)}'"));

    /// <summary>Splits into runs of Han characters and runs of other letters and digits. Everything else is dropped from the query.</summary>
    private static IEnumerable<string> Words(string folded)
    {
        var word = new StringBuilder();
        foreach (var c in folded.Append(' '))
        {
            if (word.Length > 0 && (!IsLetter(c) || IsHan(c) != IsHan(word[0])))
            {
                yield return word.ToString();
                word.Clear();
            }

            if (IsLetter(c))
                word.Append(c);
        }
    }

    private static bool IsLetter(char c) => IsHan(c) || c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= '\u00c0' and <= '\u1fff';

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
