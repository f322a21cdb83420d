namespace Juluo.People;

/// <summary>On one's own page: what one needs and offers, to add to and to take from.</summary>
[Named("my-wants")]
[Widget(Dashboard.Me, Requires.SignIn, typeof(MyWantsWidget), 10)]
public sealed class MyWants(PeopleFacade people) : Slice<Nothing, MyWants.Output>
{
    public sealed record Output(IReadOnlyList<WantCard> Needs, IReadOnlyList<WantCard> Offers);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Whole(caller.Self, stop) is { } me ? new Output(me.Needs, me.Offers) : new NotFound();
}
