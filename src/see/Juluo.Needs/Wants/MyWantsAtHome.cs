namespace Juluo.Needs;

/// <summary>At home: what one needs and offers, at a glance.</summary>
[Named("my-wants-at-home")]
[Widget(Dashboard.Home, Requires.SignIn, typeof(MyWantsAtHomeWidget), 140)]
internal sealed class MyWantsAtHome(PeopleFacade people) : Slice<Nothing, MyWants>
{
    public override async Task<Outcome<MyWants>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Whole(caller.Self, stop) is { } me ? new MyWants(me.Needs, me.Offers) : new NotFound();
}
