namespace Juluo.Privacy;

/// <summary>Privacy page widget: links to pause and leave, and the caller's request to be erased.</summary>
[Named("my-erasure")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyErasureWidget), 50)]
internal sealed class MyErasure(ErasureStore store, MembershipsFacade memberships, Sessions sessions) : Slice<Nothing, MyErasureOutput>
{
    public override async Task<Outcome<MyErasureOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MyErasureOutput(await store.Of(caller.Self, stop), sessions.RecentlyProved, await memberships.LastOperator(caller.Self, stop));
}

/// <param name="Proved">True if the person recently proved their identity.</param>
/// <param name="Bound">The error that prevents the request now, or null.</param>
public sealed record MyErasureOutput(ErasureRequest? Request, bool Proved, [property: JsonIgnore] Error? Bound);
