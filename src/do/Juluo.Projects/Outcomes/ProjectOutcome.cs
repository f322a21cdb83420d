namespace Juluo.Projects;

/// <summary>A result of a project.</summary>
/// <param name="Evidence">The address of the evidence.</param>
/// <param name="Band">The value as a <see cref="ValueBand"/>; null if not given or not in money.</param>
/// <param name="Goals">The sustainable development goals of the United Nations that it serves, 1 to 17.</param>
public sealed record ProjectOutcome(
    OutcomeId Id,
    ProjectId Project,
    OutcomeKind Kind,
    string Title,
    LocalDate OnDay,
    string? Evidence,
    int? Band,
    IReadOnlyList<int> Goals
)
{
    public const int MostTitle = 160;
    public const int MostEvidence = 300;
    public const int MostGoals = 5;
    public const int AllGoals = 17;
}

[Named("outcome-kind")]
public enum OutcomeKind
{
    Product,
    Contract,
    Client,
    Hire,
    Dataset,
    Policy,
    Publication,
    Event,
}
