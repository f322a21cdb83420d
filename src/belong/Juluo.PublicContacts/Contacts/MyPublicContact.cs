namespace Juluo.PublicContacts;

/// <summary>Privacy page widget: the request to be shown to the public, or the fact that the person is. Hidden for people never asked.</summary>
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

/// <param name="Shown">The role and time with which the person is shown; null if they aren't.</param>
/// <param name="Asked">True if a request awaits an answer.</param>
public sealed record MyPublicContactOutput(MyPublicContactOutput.Standing? Shown, bool Asked)
{
    /// <param name="Ends">The time at which consent ends, after an operator removed them and unless undone. Null while they are shown.</param>
    public sealed record Standing(LocalizedText Role, Instant Since, Instant? Ends);
}
