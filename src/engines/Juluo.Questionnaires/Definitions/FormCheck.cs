namespace Juluo.Questionnaires;

/// <summary>A rule between answers that must hold before a form is sent. It is skipped while one of its questions is hidden or unanswered.</summary>
/// <param name="Must">The condition that must hold, such as <c>household_size is rows of others + 1</c>.</param>
/// <param name="At">The question that an error links to.</param>
/// <param name="Say">The error message: how to correct it.</param>
public sealed record FormCheck(FormCondition Must, string At, FormTexts Say)
{
    /// <summary>Maximum number of characters of <see cref="Say"/> in one language.</summary>
    public const int MostSay = 400;
}
