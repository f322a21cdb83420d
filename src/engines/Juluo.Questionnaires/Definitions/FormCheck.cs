namespace Juluo.Questionnaires;

/// <summary>What has to hold between answers before a form is sent. One whose questions are hidden or not answered says nothing.</summary>
/// <param name="Must">What holds when all is well, such as <c>household_size is rows of others + 1</c>.</param>
/// <param name="At">The question that it leads back to.</param>
/// <param name="Say">How to mend it.</param>
public sealed record FormCheck(FormCondition Must, string At, FormTexts Say)
{
    /// <summary>The most characters of <see cref="Say"/> in one language.</summary>
    public const int MostSay = 400;
}
