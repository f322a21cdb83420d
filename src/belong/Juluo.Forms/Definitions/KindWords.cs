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

    public static FormQuestionKind? Read(string word)
    {
        var bare = word.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Replace(" / ", "/", StringComparison.Ordinal);
        foreach (var kind in Enum.GetValues<FormQuestionKind>())
            if (Of(kind) == bare || EnumWord.Of(kind).Replace('_', ' ') == bare)
                return kind;
        return null;
    }
}
