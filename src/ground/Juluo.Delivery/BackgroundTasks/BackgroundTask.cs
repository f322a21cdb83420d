namespace Juluo.Delivery;

/// <summary>
/// Long work that a person asked for and may watch: an import, an analysis now. It survives the page being left and the process being
/// killed (it starts again), and is done by one process only. It runs in a unit of work that is committed together with its end, and
/// undone when it does not end well. Its title stands in the catalogues under <c>errand.</c> and the type's name.
/// </summary>
/// <typeparam name="TInput">What it needs; kept as JSON.</typeparam>
public abstract class BackgroundTask<TInput> : IBackgroundTask
{
    /// <returns>What to show at the end.</returns>
    public abstract Task<BackgroundTaskEnd> Run(TInput input, BackgroundTaskProgress progress, CancellationToken stop);

    Task<BackgroundTaskEnd> IBackgroundTask.Run(JsonElement input, byte[]? file, BackgroundTaskProgress progress, CancellationToken stop) =>
        Run(input.Deserialize<TInput>(Json.Options)!, progress, stop);
}

internal interface IBackgroundTask
{
    /// <param name="file">What was uploaded for it; gone when it has ended.</param>
    internal Task<BackgroundTaskEnd> Run(JsonElement input, byte[]? file, BackgroundTaskProgress progress, CancellationToken stop);
}

/// <summary>How a task ended: a catalogue key with its arguments, and where to look next.</summary>
public sealed record BackgroundTaskEnd(bool Well, string Say, IReadOnlyDictionary<string, string> With, string? Path = null)
{
    /// <summary>What was wrong, row by row; null where it was not about rows.</summary>
    public IReadOnlyList<LocalizedText>? Rows { get; init; }
}

/// <summary>Rows done of rows known; written at most twice a second, outside the task's own transaction.</summary>
public abstract class BackgroundTaskProgress
{
    public abstract ValueTask Report(long done, long? total, CancellationToken stop);
}
