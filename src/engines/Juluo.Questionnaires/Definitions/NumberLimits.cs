using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>What a new question for a number begins with, so that 2.5 people and 99,999,999,999 are not sent: whole numbers, and of people 1 to 99. They are changed on its page. Pure.</summary>
public static partial class NumberLimits
{
    /// <summary>The most of anything but people.</summary>
    public const decimal Things = 1_000_000;

    /// <summary>The question with its first limits; one that asks for no number as it is.</summary>
    public static FormQuestion Begin(FormQuestion question) =>
        question.Kind != FormQuestionKind.Number ? question
        : question.Label.Said.Any(s => People().IsMatch(s.Value)) ? question with { Whole = true, Least = 1, Most = 99 }
        : question with { Whole = true, Least = 0, Most = Things };

    [GeneratedRegex(
        @"\b(people|persons|guests|household|personas)\b|幾個?人|幾位|人數",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex People();
}
