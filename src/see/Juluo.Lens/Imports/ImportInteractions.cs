namespace Juluo.Lens;

/// <summary>POST /imports/{id}/writing — imports a reviewed file. Its progress can be watched, and the page can be left.</summary>
[Post("/imports/{id}/writing", "lens.import")]
internal sealed class ImportInteractions(UnitOfWork work, BackgroundTasks tasks)
    : Slice<ImportInteractions.Input, ImportInteractions.Output>
{
    public sealed record Input(Guid Id);

    public sealed record Output(BackgroundTaskId BackgroundTask);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        // Only the first submission starts a task; a second one gets 404.
        if (
            await work.Do(
                $"update lens.upload set state = 'writing' where community_id = {work.Community} and id = {input.Id} and state = 'looked'",
                stop
            ) == 0
        )
            return new NotFound();
        var task = await tasks.Start<ImportFile, ImportFile.Input>(new(input.Id, caller.Self), caller, stop);
        return task.Failed ? task.As<Output>() : new Output(task.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.BackgroundTask.Page);
}
