using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>The tokens of a condition: words, signs and quoted texts.</summary>
internal sealed partial class ConditionSigns
{
    private readonly List<(string Text, bool Quoted)> signs = [];
    private int at;

    public ConditionSigns(string text)
    {
        foreach (Match sign in Sign().Matches(text))
            signs.Add(sign.Groups["quoted"].Success ? (sign.Groups["quoted"].Value, true) : (sign.Value, false));
    }

    /// <summary>The next token; null at the end.</summary>
    public string? Next => at < signs.Count ? signs[at].Text : null;

    public bool IsQuoted => at < signs.Count && signs[at].Quoted;

    /// <summary>The token after the next; null if there is none, or it is quoted.</summary>
    public string? Second => at + 1 < signs.Count && !signs[at + 1].Quoted ? signs[at + 1].Text : null;

    public string Take() => signs[at++].Text;

    /// <summary>Checks that the next token is this word, and consumes it if so.</summary>
    public bool Takes(string word)
    {
        if (IsQuoted || !string.Equals(Next, word, StringComparison.OrdinalIgnoreCase))
            return false;
        at++;
        return true;
    }

    [GeneratedRegex(
        @"""(?<quoted>[^""]*)""|“(?<quoted>[^”]*)”|「(?<quoted>[^」]*)」|'(?<quoted>[^']*)'|>=|<=|!=|==|[=<>()≥≤≠]|[^\s=<>()!≥≤≠""]+|\S",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Sign();
}
