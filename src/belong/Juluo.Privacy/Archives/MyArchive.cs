namespace Juluo.Privacy;

/// <summary>On the page of one's privacy: everything about me as a file, asked for, being made, or ready.</summary>
[Named("my-archive")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyArchiveWidget), 20)]
public sealed class MyArchive(Archives archives, BackgroundTasks tasks) : Slice<Nothing, MyArchive.Output>
{
    /// <param name="Making">The work that makes it; null when it is not being made.</param>
    public sealed record Output(Archives.State? Archive, BackgroundTaskState? Making);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var archive = await archives.Of(caller.Self, stop);
        return new Output(archive, archive is { ReadyAt: null } ? await tasks.Find(archive.BackgroundTask, stop) : null);
    }
}
