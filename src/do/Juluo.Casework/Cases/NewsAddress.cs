namespace Juluo.Casework;

/// <summary>The address or number to which news of an application is sent.</summary>
/// <param name="Text">An email address, or a phone number with its country code.</param>
public sealed record NewsAddress(string Text)
{
    private const int LastDigits = 3;

    /// <summary>The address with most characters masked: its owner recognises it, while others who see the screen cannot use it.</summary>
    public string Hinted =>
        Text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            ? $"{System.Globalization.StringInfo.GetNextTextElement(Text)}…{Text[at..]}"
            : $"…{Text[Math.Max(0, Text.Length - LastDigits)..]}";
}
