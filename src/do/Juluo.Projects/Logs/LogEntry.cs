namespace Juluo.Projects;

/// <summary>Work done in a project on a day.</summary>
/// <param name="Minutes">The minutes that each person spent; null if not given.</param>
/// <param name="Spent">The cost; null if not given.</param>
/// <param name="People">The people who did it; erased people are not listed.</param>
public sealed record LogEntry(
    LogEntryId Id,
    LocalDate OnDay,
    string Text,
    int? Minutes,
    Money? Spent,
    PersonId? WrittenBy,
    IReadOnlyList<PersonId> People
)
{
    public const int MostText = 2000;
    public const int MostHours = 1000;
}

/// <summary>The time and money that a project has taken so far.</summary>
/// <param name="Minutes">The minutes of all people together.</param>
public sealed record LogTotals(int Entries, long Minutes, Money? Spent)
{
    public static readonly LogTotals None = new(0, 0, null);
}
