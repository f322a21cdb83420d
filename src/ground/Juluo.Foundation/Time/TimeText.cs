namespace Juluo.Foundation;

/// <summary>Reads times of day as people and spreadsheets write them: 14:30, 14:30:00, 2:30 PM, 2 PM, 下午 2:30.</summary>
public static partial class TimeText
{
    /// <returns>The time; null if invalid or with seconds other than 00.</returns>
    public static LocalTime? Read(string? typed)
    {
        if (Form().Match((typed ?? "").Normalize(NormalizationForm.FormKC).Trim()) is not { Success: true } match)
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (hour, minute) = (Part("hour"), match.Groups["minute"].Success ? Part("minute") : 0);
        var half = match.Groups["half"].Value.ToUpperInvariant() is { Length: > 0 } said ? said : null;
        if (minute > 59 || hour > 23 || (half is not null && hour is 0 or > 12))
            return null;
        return half switch
        {
            null => new LocalTime(hour, minute),
            "上午" or "早上" or ['A', ..] => new LocalTime(hour % 12, minute),
            _ => new LocalTime((hour % 12) + 12, minute),
        };
    }

    [GeneratedRegex(
        @"^((?<half>上午|下午|早上|晚上)\s*)?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:00)?$|^(?<hour>[0-9]{1,2})(:(?<minute>[0-9]{2})(:00)?)?\s*(?<half>[ap]\.?m\.?)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Form();
}
