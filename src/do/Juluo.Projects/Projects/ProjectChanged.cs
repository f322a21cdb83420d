namespace Juluo.Projects;

/// <summary>A project that the community sees was started or came to its end; what only its team knows of is published to no one outside.</summary>
/// <param name="Change">One of the words below.</param>
[Named("projects.project.changed")]
internal sealed record ProjectChanged(ProjectId Project, string Change) : IFact
{
    public const string Started = "started";
    public const string Finished = "finished";
    public const string Stopped = "stopped";

    /// <summary>What webhooks send about a project.</summary>
    public sealed record Data(ProjectId Project)
    {
        public string Path => $"/projects/{Project}";
    }
}
