namespace Juluo.Casework;

/// <summary>Address to which news of an application is sent.</summary>
/// <param name="Text">An email address, or a phone number with its country code.</param>
public sealed record NewsAddress(string Text)
{
    private const int LastDigits = 3;

    /// <summary>A masked form: enough for its owner to recognize it, too little for others who see the screen.</summary>
    public string Hinted =>
        Text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            ? $"{System.Globalization.StringInfo.GetNextTextElement(Text)}…{Text[at..]}"
            : $"…{Text[Math.Max(0, Text.Length - LastDigits)..]}";
}
