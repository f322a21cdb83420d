namespace Juluo.Foundation;

/// <summary>
/// Scores the match of a short text with a query from 0 (none) to 1 (equal), comparing as <see cref="SearchText"/> does: for lists in memory, such as pages and
/// spaces. Words may be incomplete or contain a typing error; Chinese needs no spaces.
/// </summary>
/// <remarks>O(words of both × their length).</remarks>
public static class SearchScore
{
    public const double Same = 1;
    public const double Begins = 0.9;
    public const double Words = 0.8;
    public const double Contains = 0.7;
    public const double Within = 0.6;
    public const double Nearly = 0.5;

    private static readonly char[] Between = [' ', '\u3000', ',', '，', '、', ';', '；', '/', '·', '-', '–', '(', ')', '（', '）'];

    /// <summary>Returns the best score of several texts, such as a name in two languages.</summary>
    public static double Of(string typed, params IEnumerable<string?> texts)
    {
        var asked = SearchText.Fold(typed);
        return asked.Length == 0 ? 0 : texts.Max(t => t is null ? 0 : (double?)One(asked, SearchText.Fold(t))) ?? 0;
    }

    /// <summary>Returns the score of a name, or at most <see cref="Nearly"/> for a match in the purpose.</summary>
    public static double Of(string typed, LocalizedText name, LocalizedText? purpose) =>
        Math.Max(Of(typed, name.Zh, name.En), SearchText.Has(purpose?.Zh, typed) || SearchText.Has(purpose?.En, typed) ? Nearly : 0);

    private static double One(string asked, string text)
    {
        if (text.Length == 0)
            return 0;
        if (text == asked)
            return Same;
        if (text.StartsWith(asked, StringComparison.Ordinal))
            return Begins;
        var words = Split(asked);
        var said = Split(text);
        if (words.Length == 0 || said.Length == 0)
            return 0;
        if (words.All(w => Begun(w, said)))
            return Words;
        if (text.Contains(asked, StringComparison.Ordinal) && (asked.Length > 2 || IsHan(asked[0])))
            return Contains;
        // The query may be a question that contains the text: “where do I find the wifi”.
        if (text.Length > 1 && (IsHan(text[0]) ? asked.Contains(text, StringComparison.Ordinal) : said.All(words.Contains)))
            return Within;
        return words.All(w => Begun(w, said) || said.Any(s => IsNear(w, s))) ? Nearly : 0;
    }

    private static bool Begun(string word, string[] said) =>
        said.Any(s => s.StartsWith(word, StringComparison.Ordinal) || (IsHan(word[0]) && s.Contains(word, StringComparison.Ordinal)));

    /// <summary>Checks for typing errors: one letter wrong, missing, extra or swapped with its neighbour; two in a long word; in Chinese, half of the letter pairs must match.</summary>
    internal static bool IsNear(string word, string said)
    {
        if (IsHan(word[0]))
            return word.Length > 2
                && Enumerable.Range(0, word.Length - 1).Count(i => said.Contains(word.Substring(i, 2), StringComparison.Ordinal)) * 2
                    >= word.Length - 1;
        var most =
            word.Length < 4 ? 0
            : word.Length < 8 ? 1
            : 2;
        return most > 0 && Math.Abs(word.Length - said.Length) <= most && Apart(word, said) <= most;
    }

    /// <summary>Returns the edit distance of two words: each letter that is wrong, missing, extra or swapped with its neighbour counts as one (optimal string alignment, Damerau 1964).</summary>
    public static int Apart(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }

        return d[a.Length, b.Length];
    }

    private static string[] Split(string folded) => folded.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsHan(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7af';
}
