namespace Juluo.Joining;

/// <summary>A row about a person who is here already, compared with what is here.</summary>
/// <param name="Row">The line of the file, the heading being the first.</param>
/// <param name="Name">As it is here now.</param>
/// <param name="Changes">Changes that the import would make.</param>
/// <param name="Kept">Values of the row that the import would leave out.</param>
public sealed record MemberChange(
    int Row,
    PersonId Person,
    string Name,
    IReadOnlyList<MemberChange.Changed> Changes,
    IReadOnlyList<MemberChange.Value> Kept
)
{
    /// <param name="From">Null: it is empty now.</param>
    public sealed record Changed(string Column, string? From, string To);

    /// <param name="Here">Null: it is empty, or the person does not show it to members.</param>
    /// <param name="Given">Null: the row leaves it empty.</param>
    public sealed record Value(string Column, string? Here, string? Given, KeptReason Why);
}
