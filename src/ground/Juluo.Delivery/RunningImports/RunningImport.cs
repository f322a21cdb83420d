namespace Juluo.Delivery;

/// <summary>The import that is running in the background; one at a time in a community, of any kind.</summary>
public sealed class RunningImport(BackgroundTasks tasks)
{
    private const string Turn = "import";

    /// <summary>Returns the state of the running import, or null.</summary>
    public Task<BackgroundTaskState?> Find(CancellationToken stop) => tasks.InTurn(Turn, stop);

    /// <summary>Starts an import. If two start at once, the second fails because one is running; a unique index decides.</summary>
    public Task<Outcome<BackgroundTaskId>> Start<TTask, TInput>(TInput input, Caller caller, CancellationToken stop)
        where TTask : BackgroundTask<TInput> => Start(NamedAttribute.Of<TTask>(), input, null, caller, stop);

    /// <param name="job">The stored name of the task.</param>
    /// <param name="file">The file for the task; deleted when it ends.</param>
    internal async Task<Outcome<BackgroundTaskId>> Start<TInput>(
        string job,
        TInput input,
        byte[]? file,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await tasks.Refuses(caller, stop) is { } refused)
            return refused;
        return await tasks.Add(job, input, caller, stop, Turn, file) is { } task ? task : new RunningImportErrors.Runs();
    }
}
