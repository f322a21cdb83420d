using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>
/// Initial limits of a new number question, so that 2.5 people and 99,999,999,999 are not accepted: whole numbers, and 1 to 99 for people. They can be changed on its
/// page. Pure.
/// </summary>
public static partial class NumberLimits
{
    /// <summary>The initial upper limit of a number that does not count people.</summary>
    public const decimal Things = 1_000_000;

    /// <summary>Returns the question with its initial limits; unchanged if it does not ask for a number.</summary>
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
