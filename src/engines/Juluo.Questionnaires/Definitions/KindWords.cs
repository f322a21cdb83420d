namespace Juluo.Questionnaires;

/// <summary>The names of the kinds of questions in text files: <c>long text</c>, <c>yes/no</c>.</summary>
public static class KindWords
{
    /// <summary>All kinds, for a sentence that lists them.</summary>
    public static string All => string.Join(", ", Enum.GetValues<FormQuestionKind>().Select(Of));

    /// <summary>Returns the name of a kind.</summary>
    public static string Of(FormQuestionKind kind) =>
        kind switch
        {
            FormQuestionKind.YesNo => "yes/no",
            FormQuestionKind.LongText => "long text",
            _ => Word(kind.ToString(), ' '),
        };

    /// <summary>All patterns, for a sentence that lists them.</summary>
    public static string Patterns => string.Join(", ", Enum.GetValues<TextPattern>().Select(Of));

    /// <summary>Returns the name of a pattern: <c>us ssn</c>.</summary>
    public static string Of(TextPattern pattern) => Word(pattern.ToString(), ' ');

    /// <summary>Reads the name of a pattern; null if there is none of that name.</summary>
    public static TextPattern? ReadPattern(string word)
    {
        foreach (var pattern in Enum.GetValues<TextPattern>())
            if (Of(pattern) == Bare(word))
                return pattern;
        return null;
    }

    /// <summary>Reads the name of a kind; null if there is none of that name. Case, hyphens and underscores do not matter.</summary>
    public static FormQuestionKind? Read(string word)
    {
        var bare = Bare(word);
        foreach (var kind in Enum.GetValues<FormQuestionKind>())
            if (Of(kind) == bare || Word(kind.ToString(), ' ') == bare)
                return kind;
        return null;
    }

    /// <summary>Splits a member name into words: <c>UsSsn</c> becomes <c>us ssn</c>.</summary>
    private static string Word(string member, char between) =>
        string.Concat(member.Select((c, i) => char.IsUpper(c) ? (i > 0 ? $"{between}" : "") + char.ToLowerInvariant(c) : $"{c}"));

    private static string Bare(string word) =>
        word.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Replace(" / ", "/", StringComparison.Ordinal);
}
