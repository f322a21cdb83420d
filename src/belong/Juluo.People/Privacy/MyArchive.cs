namespace Juluo.People;

/// <summary>On the page of one's privacy: everything about me as a file, asked for, being made, or ready.</summary>
[Panel(Board.Privacy, Needs.SignIn, typeof(MyArchivePanel), 20)]
public sealed class MyArchive(Archives archives, Errands errands) : Slice<Nothing, MyArchive.Output>
{
    /// <param name="Making">The work that makes it; null when it is not being made.</param>
    public sealed record Output(Archives.State? Archive, ErrandState? Making);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var archive = await archives.Of(caller.Self, stop);
        return new Output(archive, archive is { ReadyAt: null } ? await errands.Find(archive.Errand, stop) : null);
    }
}
