using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>Order of day and month in digits, taken from the hint beside the question. Without one, the person is asked if two days are possible. Pure.</summary>
internal static partial class DayOrder
{
    /// <returns>True if the day comes before the month; null if the hint shows neither order.</returns>
    public static bool? DayFirst(FormQuestion question, AnswerContext context) =>
        Said(question.Hint?.In(context.Language))
        ?? context.Language.Split('-')[0] switch
        {
            "en" or "es" => !context.American,
            _ => null,
        };

    /// <summary>Reads the order of day, month and year from a hint: d/m/y, DD.MM.YYYY, 日/月/年.</summary>
    internal static bool? Said(string? hint) =>
        hint is null ? null
        : Day().IsMatch(hint) ? true
        : Month().IsMatch(hint) ? false
        : null;

    [GeneratedRegex(
        @"\b(d{1,2}\s*[-/. ]\s*m{1,2}|d[ií]a\W+mes|day\W+month)\b|日\W*月\W*年",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(m{1,2}\s*[-/. ]\s*d{1,2}|mes\W+d[ií]a|month\W+day)\b|月\W*日\W*年",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Month();
}
