namespace Juluo.Questionnaires;

/// <summary>The kinds of questions as text files write them: <c>long text</c>, <c>yes/no</c>.</summary>
public static class KindWords
{
    /// <summary>All kinds, for a sentence that lists them.</summary>
    public static string All => string.Join(", ", Enum.GetValues<FormQuestionKind>().Select(Of));

    /// <summary>The word of a kind.</summary>
    public static string Of(FormQuestionKind kind) =>
        kind switch
        {
            FormQuestionKind.YesNo => "yes/no",
            FormQuestionKind.LongText => "long text",
            _ => Word(kind.ToString(), ' '),
        };

    /// <summary>All patterns, for a sentence that lists them.</summary>
    public static string Patterns => string.Join(", ", Enum.GetValues<TextPattern>().Select(Of));

    /// <summary>The kinds of texts: <c>us ssn</c>.</summary>
    public static string Of(TextPattern pattern) => Word(pattern.ToString(), ' ');

    /// <summary>Null: no pattern is called so.</summary>
    public static TextPattern? ReadPattern(string word)
    {
        foreach (var pattern in Enum.GetValues<TextPattern>())
            if (Of(pattern) == Bare(word))
                return pattern;
        return null;
    }

    /// <summary>Null: no kind is called so. Case, hyphens and underscores do not matter.</summary>
    public static FormQuestionKind? Read(string word)
    {
        var bare = Bare(word);
        foreach (var kind in Enum.GetValues<FormQuestionKind>())
            if (Of(kind) == bare || Word(kind.ToString(), ' ') == bare)
                return kind;
        return null;
    }

    /// <summary><c>UsSsn</c> is <c>us ssn</c>.</summary>
    private static string Word(string member, char between) =>
        string.Concat(member.Select((c, i) => char.IsUpper(c) ? (i > 0 ? $"{between}" : "") + char.ToLowerInvariant(c) : $"{c}"));

    private static string Bare(string word) =>
        word.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Replace(" / ", "/", StringComparison.Ordinal);
}
