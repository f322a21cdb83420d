namespace Juluo.Surveys;

/// <summary>A question with what is published of its answers, in words.</summary>
/// <param name="Crossed">The same among those who gave each answer to the question that it is crossed by; empty: nothing of it can be shown.</param>
public sealed record ShownQuestion(string Name, string Label, IReadOnlyList<ShownShare> Shares, IReadOnlyList<ShownColumn> Crossed);

/// <param name="Label">Null: the question was not answered, or yes or no, by <paramref name="Choice"/>.</param>
/// <param name="Count">How many of all; null: too few to say.</param>
/// <param name="Interval">Of the share, 95 %.</param>
/// <param name="Before">Of how many the last time; null: not asked, or too few to say.</param>
/// <param name="Elsewhere">The published share of elsewhere, in parts of one.</param>
public sealed record ShownShare(
    string Choice,
    string? Label,
    CountRange? Count,
    int Of,
    ShareInterval? Interval,
    ShownShare.Earlier? Before,
    double? Elsewhere
)
{
    public sealed record Earlier(CountRange Count, int Of);
}

/// <param name="Label">As that of a share.</param>
/// <param name="Count">How many gave that answer; null: too few to say.</param>
public sealed record ShownColumn(string Choice, string? Label, CountRange? Count, IReadOnlyList<CountRange?> Shares);

/// <param name="Label">The question.</param>
public sealed record ShownTexts(string Label, IReadOnlyList<string> Texts);
