namespace Juluo.Projects;

/// <summary>The fields of the form that adds an outcome.</summary>
/// <param name="OnDay">The day of the outcome; today by default.</param>
/// <param name="Evidence">A web address.</param>
/// <param name="Goals">Numbers of sustainable development goals, 1 to 17.</param>
internal record OutcomeForm(
    OutcomeKind Kind = OutcomeKind.Product,
    [Required, Length(ProjectOutcome.MostTitle)] string? Title = null,
    LocalDate? OnDay = null,
    string? Evidence = null,
    int? Band = null,
    IReadOnlyList<int>? Goals = null
) : IChecked
{
    internal IReadOnlyList<int> GoalList => [.. (Goals ?? []).Distinct().Order()];

    internal string? EvidenceAddress => FormText.Some(Evidence) is { } address ? WebLink.Whole(address) : null;

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        if (OnDay > now.Date)
            wrong.Add(new OutcomeErrors.DayAhead());
        if (EvidenceAddress is { } address && !WebLink.Is(address, ProjectOutcome.MostEvidence))
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
