using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>In which order a day in digits is read: as the hint beside the question says. Where it says none, what may be two days is asked back. Pure.</summary>
internal static partial class DayOrder
{
    /// <returns>Whether the day comes first, before the month; null: the hint says neither.</returns>
    public static bool? DayFirst(FormQuestion question, AnswerContext context) =>
        Said(question.Hint?.In(context.Language))
        ?? context.Language.Split('-')[0] switch
        {
            "en" or "es" => !context.American,
            _ => null,
        };

    /// <summary>Order of day, month and year that a hint names: d/m/y, DD.MM.YYYY, 日/月/年.</summary>
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
