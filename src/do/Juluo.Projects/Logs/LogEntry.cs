namespace Juluo.Projects;

/// <summary>What was done in a project on a day.</summary>
/// <param name="Minutes">How long it took, of each; null: not said.</param>
/// <param name="Spent">What it cost.</param>
/// <param name="People">Who did it; of those who were erased there is no trace.</param>
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

/// <summary>What a project took so far.</summary>
/// <param name="Minutes">Of all people together.</param>
public sealed record LogTotals(int Entries, long Minutes, Money? Spent)
{
    public static readonly LogTotals None = new(0, 0, null);
}
