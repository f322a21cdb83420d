using System.Text;

namespace Juluo.Matching;

/// <summary>What a text speaks of, whatever words and language it uses: 木工 and “furniture” are one thing. The list is <c>concepts.tsv</c>, of our own making.</summary>
/// <remarks>O(length of the text × phrases that begin with one of its letters).</remarks>
internal static class Concepts
{
    private sealed record Phrase(string Concept, string Text, bool Open);

    private static readonly ILookup<char, Phrase> All = Read();

    /// <summary>The concepts of a text, each as <c>#</c> and its name, which no word of a text is.</summary>
    /// <param name="folded">Half width, lower case, 台 for 臺.</param>
    public static IEnumerable<string> Of(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var latin = char.IsAsciiLetterOrDigit(folded[at]);
            if (latin && at > 0 && char.IsAsciiLetterOrDigit(folded[at - 1]))
                continue; // within a word
            foreach (var phrase in All[folded[at]])
                if (Stands(phrase, folded, at))
                    yield return "#" + phrase.Concept;
        }
    }

    private static bool Stands(Phrase phrase, string text, int at)
    {
        if (string.CompareOrdinal(text, at, phrase.Text, 0, phrase.Text.Length) != 0)
            return false;
        var end = at + phrase.Text.Length;
        return phrase.Open || !char.IsAsciiLetterOrDigit(phrase.Text[^1]) || end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
    }

    private static ILookup<char, Phrase> Read()
    {
        using var stream = typeof(Concepts).Assembly.GetManifestResourceStream("Juluo.Matching.Value.concepts.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var all = new List<Phrase>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            foreach (
                var phrase in cells[1..]
                    .SelectMany(c => c.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            )
                all.Add(new(cells[0], Wording.Fold(phrase.TrimEnd('*')), phrase.EndsWith('*')));
        }

        return all.ToLookup(p => p.Text[0]);
    }
}
