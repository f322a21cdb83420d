namespace Juluo.Delivery;

/// <summary>The import that is being written in the background; one at a time in a community, whatever it is that is imported.</summary>
public sealed class RunningImport(BackgroundTasks tasks)
{
    private const string Turn = "import";

    /// <summary>How it stands; null when none runs.</summary>
    public Task<BackgroundTaskState?> Find(CancellationToken stop) => tasks.InTurn(Turn, stop);

    /// <summary>Begins an import. Of two who begin at once the second hears that one runs: the index decides.</summary>
    public Task<Outcome<BackgroundTaskId>> Start<TTask, TInput>(TInput input, Caller caller, CancellationToken stop)
        where TTask : BackgroundTask<TInput> => Start(NamedAttribute.Of<TTask>(), input, null, caller, stop);

    /// <param name="job">The written name of what is to be run.</param>
    /// <param name="file">What it is to read; gone when it has ended.</param>
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
