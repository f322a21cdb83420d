namespace Juluo.Backtesting;

/// <summary>A contact log as the evaluation uses it.</summary>
/// <param name="Name">Name of the folder.</param>
/// <param name="People">Ids of the people, in the order of nodes.csv; contacts name people by their place here.</param>
/// <param name="Contacts">Contacts with times in seconds, in the order of the file.</param>
/// <param name="Repeated">Rows that were the same as an earlier one, and left out.</param>
/// <param name="GroupColumn">The attribute taken as the group of a person; null when there is none that fits.</param>
/// <param name="GroupOf">Group of each person, −1 where it is not known; empty when there is no group column.</param>
/// <param name="GroupNames">Names of the groups.</param>
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
