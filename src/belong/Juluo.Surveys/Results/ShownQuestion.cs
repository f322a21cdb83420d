namespace Juluo.Surveys;

/// <summary>A question with its published results, for display.</summary>
/// <param name="Crossed">The results by answer to the crossed question; empty if nothing can be shown.</param>
public sealed record ShownQuestion(string Name, string Label, IReadOnlyList<ShownShare> Shares, IReadOnlyList<ShownColumn> Crossed);

/// <param name="Label">The label, or null for no answer, yes or no, as in <paramref name="Choice"/>.</param>
/// <param name="Count">The number of people, or null if too few.</param>
/// <param name="Interval">The 95 % interval of the share.</param>
/// <param name="Before">The number the last time, or null if not asked or too few.</param>
/// <param name="Elsewhere">The share published elsewhere, between 0 and 1.</param>
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

/// <param name="Label">The label, like that of a share.</param>
/// <param name="Count">The number of people with that answer, or null if too few.</param>
public sealed record ShownColumn(string Choice, string? Label, CountRange? Count, IReadOnlyList<CountRange?> Shares);

/// <param name="Label">The question's label.</param>
public sealed record ShownTexts(string Label, IReadOnlyList<string> Texts);
