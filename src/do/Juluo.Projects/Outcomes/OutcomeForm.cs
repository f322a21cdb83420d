namespace Juluo.Projects;

/// <summary>What came of a project, as a form sends it.</summary>
/// <param name="OnDay">Today, where none is given.</param>
/// <param name="Evidence">An address on the web.</param>
/// <param name="Goals">Numbers of sustainable development goals.</param>
internal record OutcomeForm(
    OutcomeKind Kind = OutcomeKind.Product,
    [Required] string? Title = null,
    LocalDate? OnDay = null,
    string? Evidence = null,
    int? Band = null,
    IReadOnlyList<int>? Goals = null
)
{
    internal IReadOnlyList<int> GoalList => [.. (Goals ?? []).Distinct().Order()];

    internal OutcomeForm Trimmed() =>
        this with
        {
            Title = FormText.Some(Title),
            Evidence = FormText.Some(Evidence) is { } address ? WebLink.Whole(address) : null,
        };

    internal List<Error> Check(LocalDate today)
    {
        List<Error> wrong = [.. FormText.CheckGiven("title", Title, ProjectOutcome.MostTitle)];
        if (OnDay > today)
            wrong.Add(new OutcomeErrors.DayAhead());
        if (Evidence is not null && !WebLink.Is(Evidence, ProjectOutcome.MostEvidence))
            wrong.Add(new ProjectErrors.NoAddress("evidence"));
        if (Band is < ValueBand.Least or > ValueBand.Most)
            wrong.Add(new NotOffered("band"));
        if (GoalList.Any(g => g is < 1 or > ProjectOutcome.AllGoals))
            wrong.Add(new NotOffered("goals"));
        else if (GoalList.Count > ProjectOutcome.MostGoals)
            wrong.Add(new OutcomeErrors.TooManyGoals(ProjectOutcome.MostGoals));
        return wrong;
    }
}
