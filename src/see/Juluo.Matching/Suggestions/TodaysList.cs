namespace Juluo.Matching;

/// <summary>The introductions worth making today.</summary>
/// <param name="Answers">The number of answers in the last year that the probabilities are based on.</param>
/// <param name="Usual">The usual number of introductions a month.</param>
/// <param name="Made">True if this week's list has been made.</param>
public sealed record TodaysList(
    IReadOnlyList<Suggestion> Suggestions,
    [property: JsonIgnore] Faces Faces,
    int Answers,
    int Usual,
    bool Made
) : IHeadline, IPlacedWidget
{
    /// <summary>The minimum number of answers in the last year for probabilities to be shown.</summary>
    public const int FewestAnswers = 10;

    private const int First = 1;
    private const int Last = 95;

    /// <summary>First for people whose job is to introduce members; last for a reception desk, where visitors wait. For an operator, who is both, after urgent items.</summary>
    public int Order(Caller reader, int declared) =>
        !reader.MaySomewhere("spaces.reception") ? First
        : reader.May("people.manage") ? declared
        : Last;

    public string? Headline(Words words) =>
        Suggestions.Count == 0 ? null : words.Say("matching.today.headline", new { count = Suggestions.Count });
}
