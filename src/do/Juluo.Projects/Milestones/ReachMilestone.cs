namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones/{milestone}/reaching — marks a milestone as reached. This counts as evidence that the whole team delivered it together.</summary>
[Post(
    "/projects/{id}/milestones/{milestone}/reaching",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#milestones",
    Say = "projects.milestone.reached"
)]
internal class ReachMilestone(UnitOfWork work, Clock clock) : Reversible<ReachMilestone.Input>
{
    public sealed record Input(ProjectId Id, MilestoneId Milestone);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        LocalDate? day = done ? clock.Today(caller.Community.Zone) : null;
        return await new MilestoneStore(work, clock).Reach(project.Id, input.Milestone, day, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /projects/{id}/milestones/{milestone}/reopening — marks a reached milestone as not reached.</summary>
[Undo("/projects/{id}/milestones/{milestone}/reopening", Say = "projects.milestone.reopened")]
internal sealed class ReopenMilestone(UnitOfWork work, Clock clock) : ReachMilestone(work, clock);
