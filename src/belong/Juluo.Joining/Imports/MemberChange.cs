namespace Juluo.Joining;

/// <summary>A row about an existing person, compared with their data.</summary>
/// <param name="Row">The line in the file, counting the heading as the first.</param>
/// <param name="Name">The person's current name.</param>
/// <param name="Changes">Changes that the import would make.</param>
/// <param name="Kept">The values of the row that the import would ignore.</param>
public sealed record MemberChange(
    int Row,
    PersonId Person,
    string Name,
    IReadOnlyList<MemberChange.Changed> Changes,
    IReadOnlyList<MemberChange.Value> Kept
)
{
    /// <param name="From">The current value, or null if empty.</param>
    public sealed record Changed(string Column, string? From, string To);

    /// <param name="Here">The current value, or null if empty or not shown to members.</param>
    /// <param name="Given">The row's value, or null if empty.</param>
    public sealed record Value(string Column, string? Here, string? Given, KeptReason Why);
}
