namespace Juluo.Projects;

/// <summary>POST /projects/{id}/log/{entry}/removal — removes an entry of the log: the caller's own, or, for those who lead, any. It can be restored.</summary>
[Post(
    "/projects/{id}/log/{entry}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#log",
    Say = "projects.log.removed",
    Undo = "/projects/{id}/log/{entry}/return"
)]
internal sealed class RemoveLogEntry(UnitOfWork work, Clock clock) : Slice<RemoveLogEntry.Input, Done>
{
    public sealed record Input(ProjectId Id, LogEntryId Entry);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input.Id, input.Entry, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        ProjectId id,
        LogEntryId entry,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new ProjectStore(work, clock).Find(id, caller, stop) is not { } project)
            return new NotFound();
        var rights = ProjectRights.Of(project, caller);
        if (!rights.Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        return await new LogStore(work, clock).Remove(project.Id, entry, rights.Lead ? null : caller.Self, removed, stop)
            ? Done.It
            : new NotFound();
    }
}
