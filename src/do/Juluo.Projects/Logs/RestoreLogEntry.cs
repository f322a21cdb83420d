namespace Juluo.Projects;

/// <summary>POST /projects/{id}/log/{entry}/return — restores a removed entry of the log.</summary>
[Post("/projects/{id}/log/{entry}/return", ProjectRights.TakePart, Form = typeof(ShowProject), Then = "/projects/{id}#log")]
internal sealed class RestoreLogEntry(UnitOfWork work, Clock clock) : Slice<RestoreLogEntry.Input, Done>
{
    public sealed record Input(ProjectId Id, LogEntryId Entry);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveLogEntry.Remove(work, clock, input.Id, input.Entry, removed: false, caller, stop);
}
