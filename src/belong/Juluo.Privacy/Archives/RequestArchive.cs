namespace Juluo.Privacy;

/// <summary>POST /me/privacy/archive — collects all data about the caller into an archive, which replaces the previous one.</summary>
[Post(At, Requires.SignIn, Form = typeof(ShowPrivacy), PerMinute = 10, SessionOnly = true)]
internal sealed class RequestArchive(Archives archives) : Slice<Nothing, RequestArchive.Output>
{
    public const string At = ShowPrivacy.At + "/archive";

    public sealed record Output(BackgroundTaskId BackgroundTask);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var task = await archives.Ask(caller, stop);
        return task.Failed ? task.As<Output>() : new Output(task.Value);
    }

    protected override Next After(Nothing input, Output output, Caller caller) => new(output.BackgroundTask.Page);
}
