using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /tasks/{id} — shows the progress of a background task, and how it ended, to the person who started it and to operators.</summary>
[Get("/tasks/{id}", Requires.SignIn, Page = typeof(BackgroundTaskPage))]
internal sealed class ShowBackgroundTask(BackgroundTasks tasks) : Slice<ShowBackgroundTask.Input, BackgroundTaskState>
{
    public const string SeeAll = "delivery.errands";

    public sealed record Input(BackgroundTaskId Id);

    public override async Task<Outcome<BackgroundTaskState>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await tasks.Find(input.Id, stop) is { } task && task.VisibleTo(caller) ? task : new NotFound();
}
