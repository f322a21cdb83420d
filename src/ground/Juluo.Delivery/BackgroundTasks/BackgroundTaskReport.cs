namespace Juluo.Delivery;

/// <summary>A progress update for the page that follows a task; <see cref="Text"/> is a sentence in the reader's language.</summary>
internal sealed record BackgroundTaskReport(long Done, long? Total, string Text, bool Waiting, bool Finished)
{
    public static BackgroundTaskReport Of(BackgroundTaskState task, Words words) =>
        new(task.Done, task.Total, task.Say(words), task.Stage == BackgroundTaskStage.Waiting, task.Finished);
}
