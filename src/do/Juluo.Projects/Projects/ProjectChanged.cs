namespace Juluo.Projects;

/// <summary>A project that the community can see was started or ended. Nothing is published about projects visible to their team only.</summary>
/// <param name="Change"><c>Started</c>, <c>Finished</c> or <c>Stopped</c>.</param>
[Named("projects.project.changed")]
internal sealed record ProjectChanged(ProjectId Project, string Change) : IFact
{
    public const string Started = "started";
    public const string Finished = "finished";
    public const string Stopped = "stopped";

    /// <summary>The payload of webhooks about a project.</summary>
    public sealed record Data(ProjectId Project)
    {
        public string Path => $"/projects/{Project}";
    }
}
