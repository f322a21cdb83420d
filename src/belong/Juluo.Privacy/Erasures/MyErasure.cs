namespace Juluo.Privacy;

/// <summary>On the page of one's privacy: the ways to be less here, down to not at all.</summary>
[Named("my-erasure")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyErasureWidget), 50)]
internal sealed class MyErasure(ErasureStore store, MembershipsFacade memberships, Sessions sessions) : Slice<Nothing, MyErasureOutput>
{
    public override async Task<Outcome<MyErasureOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MyErasureOutput(await store.Of(caller.Self, stop), sessions.RecentlyProved, await memberships.LastOperator(caller.Self, stop));
}

/// <param name="Proved">Whether the person proved a short while ago who they are.</param>
/// <param name="Bound">Why they cannot ask for it now.</param>
public sealed record MyErasureOutput(ErasureRequest? Request, bool Proved, [property: JsonIgnore] Error? Bound);
