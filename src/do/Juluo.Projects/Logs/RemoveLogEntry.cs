namespace Juluo.Projects;

/// <summary>POST /projects/{id}/log/{entry}/removal — removes a log entry: the caller's own, or any for those who lead the project. It can be restored.</summary>
[Post(
    "/projects/{id}/log/{entry}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#log",
    Say = "projects.log.removed"
)]
internal class RemoveLogEntry(UnitOfWork work, Clock clock) : Reversible<RemoveLogEntry.Input>
{
    public sealed record Input(ProjectId Id, LogEntryId Entry);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var rights = ProjectRights.Of(project, caller);
        if (!rights.Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        return await new LogStore(work, clock).Remove(project.Id, input.Entry, rights.Lead ? null : caller.Self, done, stop)
            ? Done.It
            : new NotFound();
    }
}

/// <summary>POST /projects/{id}/log/{entry}/return — restores a removed log entry.</summary>
[Undo("/projects/{id}/log/{entry}/return")]
internal sealed class RestoreLogEntry(UnitOfWork work, Clock clock) : RemoveLogEntry(work, clock);
