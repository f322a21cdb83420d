namespace Juluo.PublicContacts;

/// <summary>On one's own privacy page: the question whether one may be shown to strangers, or that one is. Who was never asked sees nothing of it.</summary>
[Named("my-public-contact")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyPublicContactWidget), 5)]
internal sealed class MyPublicContact(PublicContactStore store) : Slice<Nothing, MyPublicContactOutput>
{
    public override async Task<Outcome<MyPublicContactOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        caller.Person is { } me
        && await store.Running(me, stop) is { Count: > 0 } running
        && running.Exists(e => e.AgreedAt is not null || e.RemovedAt is null)
            ? new MyPublicContactOutput(
                running.Find(e => e.AgreedAt is not null) is { AgreedAt: { } since } shown
                    ? new(shown.Role!, since, shown.RemovedAt + PublicContactStore.TimeToRestore)
                    : null,
                running.Exists(e => e is { AgreedAt: null, RemovedAt: null })
            )
            : new NotFound();
}

/// <param name="Shown">Null: one is not shown.</param>
/// <param name="Asked">Whether a question waits for an answer.</param>
public sealed record MyPublicContactOutput(MyPublicContactOutput.Standing? Shown, bool Asked)
{
    /// <param name="Ends">An operator took them off the page: when their consent ends, unless that is undone. Null: they are shown.</param>
    public sealed record Standing(LocalizedText Role, Instant Since, Instant? Ends);
}
