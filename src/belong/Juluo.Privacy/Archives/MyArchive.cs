namespace Juluo.Privacy;

/// <summary>Privacy page widget: the archive of the caller's data, requested, in progress or ready.</summary>
[Named("my-archive")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyArchiveWidget), 20)]
public sealed class MyArchive(Archives archives, BackgroundTasks tasks) : Slice<Nothing, MyArchive.Output>
{
    /// <param name="Making">The background task that creates it, or null if not in progress.</param>
    public sealed record Output(Archives.State? Archive, BackgroundTaskState? Making);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var archive = await archives.Of(caller.Self, stop);
        return new Output(archive, archive is { ReadyAt: null } ? await tasks.Find(archive.BackgroundTask, stop) : null);
    }
}
