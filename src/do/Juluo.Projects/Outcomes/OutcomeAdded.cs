namespace Juluo.Projects;

/// <summary>Something came of a project that the community sees.</summary>
[Named("projects.outcome.added")]
internal sealed record OutcomeAdded(ProjectId Project, OutcomeKind Kind, LocalDate OnDay) : IFact
{
    /// <summary>What webhooks send of it.</summary>
    public sealed record Data(ProjectId Project, OutcomeKind Kind, LocalDate OnDay)
    {
        public string Path => $"/projects/{Project}";
    }
}
