namespace Juluo.Matching;

/// <summary>The introductions worth making today.</summary>
/// <param name="Answers">How many answers of the last year the chances rest on.</param>
/// <param name="Usual">How many introductions a month are usual.</param>
/// <param name="Made">Whether this week's list has been made.</param>
public sealed record TodaysList(
    IReadOnlyList<Suggestion> Suggestions,
    [property: JsonIgnore] Faces Faces,
    int Answers,
    int Usual,
    bool Made
) : IHeadline, IPlacedWidget
{
    /// <summary>With fewer answers no chance is said.</summary>
    public const int FewestAnswers = 10;

    private const int First = 1;
    private const int Last = 95;

    /// <summary>First for who is here to bring people together; last for a desk, where visitors wait. An operator is both: after what is urgent.</summary>
    public int Order(Caller reader, int declared) =>
        !reader.MaySomewhere("spaces.reception") ? First
        : reader.May("people.manage") ? declared
        : Last;

    public string? Headline(Words words) =>
        Suggestions.Count == 0 ? null : words.Say("matching.today.headline", new { count = Suggestions.Count });
}
