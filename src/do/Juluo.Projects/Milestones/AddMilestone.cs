namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones — adds a milestone: a goal and its due date.</summary>
[Post(
    "/projects/{id}/milestones",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#milestones",
    Say = "projects.milestone.added"
)]
internal sealed class AddMilestone(UnitOfWork work, Clock clock) : Slice<AddMilestone.Input, Created<MilestoneId>>
{
    public sealed record Input(ProjectId Id, [Required, Length(Milestone.MostName)] string? Name = null, [Required] LocalDate? DueOn = null)
        : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => DueOn < now.Date ? [new MilestoneErrors.DueInThePast()] : [];
    }

    public override async Task<Outcome<Created<MilestoneId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        if (project.EndsOn is { } ends && input.DueOn > ends)
            return new MilestoneErrors.DueAfterTheEnd(ends);
        var store = new MilestoneStore(work, clock);
        if ((await store.Of(project.Id, stop)).Count >= Milestone.MostOfAProject)
            return new MilestoneErrors.TooMany(Milestone.MostOfAProject);
        return new Created<MilestoneId>(await store.Add(project.Id, input.Name!, input.DueOn!.Value, stop));
    }
}
