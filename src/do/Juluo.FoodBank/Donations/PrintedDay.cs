namespace Juluo.FoodBank;

/// <summary>
/// Parses a date as printed on packages: a full date (<see cref="DateText"/>), or a month, which means its last day: 2028-06, 06/2028, 06.2028, 2028年6月, Jun 2028, JUNE 2028. A month
/// with a two-digit year could be a day and is refused. Pure.
/// </summary>
internal static partial class PrintedDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static Outcome<LocalDate> Read(string typed)
    {
        var whole = DateText.Read(typed);
        if (!whole.Failed || Month().Match(typed.Normalize(NormalizationForm.FormKC).Trim()) is not { Success: true } match)
            return whole;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["name"] is { Success: true, Value: var name }
            ? 1 + Array.IndexOf(Months, name[..3].ToLowerInvariant())
            : int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 ? new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth) : whole;
    }

    [GeneratedRegex(
        "^((?<year>(19|20)[0-9]{2})[-/.](?<month>[0-9]{1,2})|(?<month>[0-9]{1,2})[-/.](?<year>(19|20)[0-9]{2})|(?<year>(19|20)[0-9]{2}) *年 *(?<month>[0-9]{1,2}) *月"
            + "|(?<name>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)[. -]*(?<year>(19|20)[0-9]{2}))$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Month();
}
