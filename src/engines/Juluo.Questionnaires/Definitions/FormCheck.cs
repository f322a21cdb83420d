namespace Juluo.Questionnaires;

/// <summary>A rule between answers that must hold before a form is sent. It is skipped while one of its questions is hidden or unanswered.</summary>
/// <param name="Must">What holds when all is well, such as <c>household_size is rows of others + 1</c>.</param>
/// <param name="At">The question that it leads back to.</param>
/// <param name="Say">How to mend it.</param>
public sealed record FormCheck(FormCondition Must, string At, FormTexts Say)
{
    /// <summary>The most characters of <see cref="Say"/> in one language.</summary>
    public const int MostSay = 400;
}
