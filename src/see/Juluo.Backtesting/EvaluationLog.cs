namespace Juluo.Backtesting;

/// <summary>A contact log, prepared for the evaluation.</summary>
/// <param name="Name">The name of the folder.</param>
/// <param name="People">Ids of the people, in the order of nodes.csv; contacts refer to people by their index here.</param>
/// <param name="Contacts">Contacts with times in seconds, in the order of the file.</param>
/// <param name="Repeated">The number of rows left out because they repeat an earlier one.</param>
/// <param name="GroupColumn">The attribute used as a person's group; null if none fits.</param>
/// <param name="GroupOf">The group of each person, −1 if unknown; empty if there is no group column.</param>
/// <param name="GroupNames">The names of the groups.</param>
public sealed record EvaluationLog(
    string Name,
    IReadOnlyList<string> People,
    IReadOnlyList<Contact> Contacts,
    int Repeated,
    string? GroupColumn,
    int[] GroupOf,
    IReadOnlyList<string> GroupNames
)
{
    public bool HasGroups => GroupColumn is not null;
}
