namespace Juluo.Casework;

/// <summary>Where news of an application goes.</summary>
/// <param name="Text">An e-mail address, or a number with its country.</param>
public sealed record NewsAddress(string Text)
{
    private const int LastDigits = 3;

    /// <summary>Enough of it that its person knows it again, and not enough that another who looks at the screen learns it.</summary>
    public string Hinted =>
        Text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            ? $"{System.Globalization.StringInfo.GetNextTextElement(Text)}…{Text[at..]}"
            : $"…{Text[Math.Max(0, Text.Length - LastDigits)..]}";
}
