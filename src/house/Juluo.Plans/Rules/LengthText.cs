namespace Juluo.Plans;

/// <summary>Reads lengths of time as people type them (<c>90</c>, <c>2 h</c>, <c>1:30</c>, <c>3 天</c>) as minutes, and writes them.</summary>
public static partial class LengthText
{
    /// <returns>Null if nothing was typed.</returns>
    public static Outcome<int?> Read(string? typed, string field, int least, int most)
    {
        if (FormText.Some(typed) is not { } text)
            return (int?)null;
        var match = Length().Match(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        if (
            !match.Success
            || !decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
            return new RuleErrors.NotALength(field);
        var minutes = match.Groups["m"] is { Success: true } half
            ? (number * 60) + int.Parse(half.ValueSpan, CultureInfo.InvariantCulture)
            : number * Unit(match.Groups["unit"].Value);
        if (minutes != decimal.Truncate(minutes))
            return new RuleErrors.NotALength(field);
        return minutes < least || minutes > most ? new RuleErrors.LengthOutOfReach(field, Write(least), Write(most)) : (int?)(int)minutes;
    }

    public static string Write(int minutes) =>
        minutes >= 1440 && minutes % 1440 == 0 ? FormattableString.Invariant($"{minutes / 1440} d")
        : minutes >= 60 && minutes % 60 == 0 ? FormattableString.Invariant($"{minutes / 60} h")
        : FormattableString.Invariant($"{minutes} min");

    /// <summary>Writes a length for use in a sentence.</summary>
    public static string Say(int minutes, Words words) => words.Length(Duration.FromMinutes(minutes));

    private static int Unit(string unit) =>
        unit switch
        {
            "h" or "hour" or "hours" or "小時" or "時" => 60,
            "d" or "day" or "days" or "天" or "日" => 1440,
            "w" or "week" or "weeks" or "週" => 7 * 1440,
            _ => 1,
        };

    [GeneratedRegex(
        @"^(?<n>[0-9]{1,6}(\.[0-9]{1,2})?)(:(?<m>[0-5][0-9]))?\s*(?<unit>min|minute|minutes|分|分鐘|h|hour|hours|小時|時|d|day|days|天|日|w|week|weeks|週)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Length();
}
