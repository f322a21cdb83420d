namespace Juluo.Delivery;

/// <summary>What a page that follows a task gets: <see cref="Text"/> is a sentence in its reader's language.</summary>
internal sealed record BackgroundTaskReport(long Done, long? Total, string Text, bool Waiting, bool Finished)
{
    public static BackgroundTaskReport Of(BackgroundTaskState task, Words words) =>
        new(task.Done, task.Total, task.Say(words), task.Stage == BackgroundTaskStage.Waiting, task.Finished);
}
