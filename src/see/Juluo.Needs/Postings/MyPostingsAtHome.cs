namespace Juluo.Needs;

/// <summary>At home: the caller's needs and offers at a glance.</summary>
[Named("my-wants-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(MyPostingsAtHomeWidget), 140)]
internal sealed class MyPostingsAtHome(PeopleFacade people) : Slice<Nothing, MyPostings>
{
    public override async Task<Outcome<MyPostings>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Whole(caller.Self, stop) is { } me ? new MyPostings(me.Needs, me.Offers) : new NotFound();
}
