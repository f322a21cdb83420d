namespace Juluo.Delivery;

/// <summary>
/// Long work that a person requested and may watch, such as an import or an immediate analysis. It survives closing the page and killing the process (it starts
/// again), and runs in one process only. It runs in a unit of work that is committed together with its result, and rolled back if it fails. Its title is in the
/// catalogues under <c>errand.</c> and the type's name.
/// </summary>
/// <typeparam name="TInput">The input, stored as JSON.</typeparam>
public abstract class BackgroundTask<TInput> : IBackgroundTask
{
    /// <returns>The result to show at the end.</returns>
    public abstract Task<BackgroundTaskEnd> Run(TInput input, BackgroundTaskProgress progress, CancellationToken stop);

    Task<BackgroundTaskEnd> IBackgroundTask.Run(JsonElement input, byte[]? file, BackgroundTaskProgress progress, CancellationToken stop) =>
        Run(input.Deserialize<TInput>(Json.Options)!, progress, stop);
}

internal interface IBackgroundTask
{
    /// <param name="file">The uploaded file; deleted when the task ends.</param>
    internal Task<BackgroundTaskEnd> Run(JsonElement input, byte[]? file, BackgroundTaskProgress progress, CancellationToken stop);
}

/// <summary>The result of a task: a catalogue key with arguments, and the next page.</summary>
public sealed record BackgroundTaskEnd(bool Well, string Say, IReadOnlyDictionary<string, string> With, string? Path = null)
{
    /// <summary>Errors by row; null if they do not concern rows.</summary>
    public IReadOnlyList<LocalizedText>? Rows { get; init; }
}

/// <summary>Reports the rows done out of the total; written at most twice a second, outside the task's own transaction.</summary>
public abstract class BackgroundTaskProgress
{
    public abstract ValueTask Report(long done, long? total, CancellationToken stop);
}
