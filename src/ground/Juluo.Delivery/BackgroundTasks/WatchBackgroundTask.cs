using System.Runtime.CompilerServices;

namespace Juluo.Delivery;

/// <summary>GET /tasks/{id}/progress — streams server-sent events while a background task runs; as JSON, returns its present state.</summary>
[Get("/tasks/{id}/progress", Requires.SignIn)]
internal sealed class WatchBackgroundTask(BackgroundTasks tasks, Words words, IServiceScopeFactory scopes)
    : Slice<ShowBackgroundTask.Input, EventStream<BackgroundTaskReport>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public override async Task<Outcome<EventStream<BackgroundTaskReport>>> Handle(
        ShowBackgroundTask.Input input,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await tasks.Find(input.Id, stop) is not { } task || !task.VisibleTo(caller))
            return new NotFound();
        return new EventStream<BackgroundTaskReport>(BackgroundTaskReport.Of(task, words), until => Changes(task, caller.Community, until));
    }

    private async IAsyncEnumerable<BackgroundTaskReport> Changes(
        BackgroundTaskState task,
        Community community,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        BackgroundTaskReport? said = null;
        while (true)
        {
            var report = BackgroundTaskReport.Of(task, words);
            if (report != said)
                yield return said = report;
            if (report.Finished)
                yield break;
            await Task.Delay(Pause, stop);
            // A connection per query, so that a page left open holds none.
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Begin(community, stop);
            if (await scope.ServiceProvider.GetRequiredService<BackgroundTasks>().Find(task.Id, stop) is not { } now)
                yield break;
            task = now;
        }
    }
}
