namespace Juluo.Forms;

/// <summary>The kinds of questions as text files write them: <c>long text</c>, <c>yes/no</c>.</summary>
internal static class KindWords
{
    public static string All => string.Join(", ", Enum.GetValues<FormQuestionKind>().Select(Of));

    public static string Of(FormQuestionKind kind) =>
        kind switch
        {
            FormQuestionKind.YesNo => "yes/no",
            FormQuestionKind.LongText => "long text",
            _ => EnumWord.Of(kind),
        };

    public static string Patterns => string.Join(", ", Enum.GetValues<TextPattern>().Select(Of));

    /// <summary>The kinds of texts: <c>us ssn</c>.</summary>
    public static string Of(TextPattern pattern) => EnumWord.Of(pattern).Replace('_', ' ');

    public static TextPattern? ReadPattern(string word)
    {
        foreach (var pattern in Enum.GetValues<TextPattern>())
            if (Of(pattern) == Bare(word))
                return pattern;
        return null;
    }

    public static FormQuestionKind? Read(string word)
    {
        var bare = Bare(word);
        foreach (var kind in Enum.GetValues<FormQuestionKind>())
            if (Of(kind) == bare || EnumWord.Of(kind).Replace('_', ' ') == bare)
                return kind;
        return null;
    }

    private static string Bare(string word) =>
        word.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Replace(" / ", "/", StringComparison.Ordinal);
}
