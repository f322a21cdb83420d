namespace Juluo.Projects;

/// <summary>An outcome was added to a project that the community can see.</summary>
[Named("projects.outcome.added")]
internal sealed record OutcomeAdded(ProjectId Project, OutcomeKind Kind, LocalDate OnDay) : IFact
{
    /// <summary>The payload of webhooks about an added outcome.</summary>
    public sealed record Data(ProjectId Project, OutcomeKind Kind, LocalDate OnDay)
    {
        public string Path => $"/projects/{Project}";
    }
}
