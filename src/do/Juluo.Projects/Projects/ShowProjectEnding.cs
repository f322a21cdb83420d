namespace Juluo.Projects;

/// <summary>GET /projects/{id}/ending — shows the form that ends a project, with its unfinished business.</summary>
[Get("/projects/{id}/ending", ProjectRights.TakePart, Page = typeof(ProjectEndingPage))]
public sealed class ShowProjectEnding(UnitOfWork work, Clock clock) : Slice<ShowProjectEnding.Input, ShowProjectEnding.Output>
{
    public sealed record Input(ProjectId Id);

    /// <param name="Open">Milestones that were not reached.</param>
    /// <param name="Agreement">The state of the team's agreement.</param>
    /// <param name="Outcomes">The number of outcomes recorded so far.</param>
    public sealed record Output(Project Project, IReadOnlyList<Milestone> Open, TeamAgreementState Agreement, int Outcomes);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project || !ProjectRights.Of(project, caller).Lead)
            return new NotFound();
        return new Output(
            project,
            (await new MilestoneStore(work, clock).Of(project.Id, stop)).FindAll(m => m.ReachedOn is null),
            await new TeamAgreementStore(work, clock).State(project.Id, caller.Self, stop),
            (await new OutcomeStore(work, clock).Of(project.Id, stop)).Count
        );
    }
}
