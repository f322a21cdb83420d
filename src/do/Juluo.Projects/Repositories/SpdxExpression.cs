namespace Juluo.Projects;

/// <summary>An SPDX licence expression: <c>MIT</c>, <c>GPL-2.0-or-later WITH Classpath-exception-2.0</c>, <c>(MIT OR Apache-2.0) AND CC0-1.0</c>.</summary>
/// <remarks>SPDX specification 2.3, annex D: AND binds closer than OR, a plus directly follows a licence's name, and LicenseRef- refers to a custom licence text.</remarks>
internal static class SpdxExpression
{
    public static bool Is(string text)
    {
        var words = text.Replace("(", " ( ", StringComparison.Ordinal)
            .Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        return Either(words, ref at, 0) && at == words.Length;
    }

    /// <summary>The maximum depth of nested brackets; a deeper expression is invalid, so that reading it cannot overflow the stack.</summary>
    private const int Deepest = 20;

    // Reads terms joined by AND and OR. Their precedence does not affect validity, so they are treated alike.
    private static bool Either(string[] words, ref int at, int deep)
    {
        if (!Term(words, ref at, deep))
            return false;
        while (at < words.Length && words[at] is "AND" or "OR" or "and" or "or")
        {
            at++;
            if (!Term(words, ref at, deep))
                return false;
        }

        return true;
    }

    private static bool Term(string[] words, ref int at, int deep)
    {
        if (at >= words.Length || deep > Deepest)
            return false;
        if (words[at] == "(")
        {
            at++;
            return Either(words, ref at, deep + 1) && at < words.Length && words[at++] == ")";
        }

        if (!License(words[at++]))
            return false;
        if (at >= words.Length || words[at] is not ("WITH" or "with"))
            return true;
        at++;
        return at < words.Length && Vocabularies.Exceptions.Contains(words[at++]);
    }

    private static bool License(string word) =>
        Vocabularies.Licenses.Contains(word)
        || (word.EndsWith('+') && Vocabularies.Licenses.Contains(word[..^1]))
        || (word.StartsWith("LicenseRef-", StringComparison.Ordinal) && word.Length > 11);
}
