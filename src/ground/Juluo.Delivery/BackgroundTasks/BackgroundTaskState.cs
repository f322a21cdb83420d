namespace Juluo.Delivery;

[Named("errand-stage")]
public enum BackgroundTaskStage
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A background task as its page shows it: stage, progress and result.</summary>
/// <param name="BackgroundTask">The stored name of the task; its title is in the catalogues under <c>errand.</c> and this name.</param>
/// <param name="Took">The time since the start, until now or the end; null before the start.</param>
public sealed record BackgroundTaskState(
    BackgroundTaskId Id,
    string BackgroundTask,
    PersonId? StartedBy,
    BackgroundTaskStage Stage,
    long Done,
    long? Total,
    BackgroundTaskEnd? End,
    Duration? Took
)
{
    /// <summary>The place of a waiting task in the queue; null once it has started.</summary>
    public BackgroundTaskLine? Line { get; init; }

    public bool Finished => Stage is BackgroundTaskStage.Done or BackgroundTaskStage.Failed;

    /// <summary>The estimated time left at the present pace; null if it cannot be estimated.</summary>
    public Duration? Left =>
        Finished || Total is not { } total || total <= 0 || Done <= 0 || Took is not { TotalSeconds: >= 1 } took
            ? null
            : Duration.FromSeconds(Math.Max(0, took.TotalSeconds * (total - Done) / Done));

    /// <summary>Checks if the caller started the task or may see all tasks.</summary>
    public bool VisibleTo(Caller caller) => (StartedBy is not null && StartedBy == caller.Person) || caller.May(ShowBackgroundTask.SeeAll);

    /// <summary>Describes the progress in one sentence: rows done, total, time left.</summary>
    public string Say(Words words) =>
        (Stage, Total, Left) switch
        {
            (BackgroundTaskStage.Waiting, _, _) => Line is { Running: 0, Before: 0 } or null
                ? words["errand.waiting"]
                : words.Say("errand.in-line", new { place = Line.Before + 1, running = Line.Running }),
            (BackgroundTaskStage.Done or BackgroundTaskStage.Failed, _, _) => End is { } end
                ? words.Say(end.Say, end.With)
                : words["errand.over"],
            (_, null, _) when Done == 0 => words["errand.begun"],
            (_, null, _) => words.Say("errand.done", new { done = Done }),
            (_, { } total, null) => words.Say("errand.done-of", new { done = Done, total }),
            (_, { } total, { TotalSeconds: < 90 } left) => words.Say(
                "errand.seconds-left",
                new
                {
                    done = Done,
                    total,
                    seconds = (int)Math.Ceiling(left.TotalSeconds),
                }
            ),
            (_, { } total, { } left) => words.Say(
                "errand.minutes-left",
                new
                {
                    done = Done,
                    total,
                    minutes = (int)Math.Ceiling(left.TotalMinutes),
                }
            ),
        };
}
