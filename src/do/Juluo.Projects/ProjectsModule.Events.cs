namespace Juluo.Projects;

/// <summary>The webhook events of projects and briefs. Projects visible to their team only have none.</summary>
public sealed partial class ProjectsModule
{
    public override void Events(PublicEvents events)
    {
        Project("started", ProjectChanged.Started);
        Project("finished", ProjectChanged.Finished);
        Project("stopped", ProjectChanged.Stopped);
        events.Add<OutcomeAdded, OutcomeAdded.Data>("projects.outcome.added", ProjectRights.See, f => new(f.Project, f.Kind, f.OnDay));
        Brief("posted", BriefChanged.Posted);
        Brief("closed", BriefChanged.Closed);

        void Project(string verb, string change) =>
            events.Add<ProjectChanged, ProjectChanged.Data>(
                $"projects.project.{verb}",
                ProjectRights.See,
                f => f.Change == change ? new(f.Project) : null
            );

        void Brief(string verb, string change) =>
            events.Add<BriefChanged, BriefChanged.Data>(
                $"projects.brief.{verb}",
                ProjectRights.See,
                f => f.Change == change ? new(f.Brief) : null
            );
    }
}
