namespace Juluo.People;

/// <summary>On one's own page: what one says of oneself.</summary>
[Named("my-details")]
[Widget(Dashboard.Me, Requires.SignIn, typeof(MyDetailsWidget), 30)]
public sealed class MyDetails(PeopleFacade people) : Slice<Nothing, MyDetails.Output>
{
    public sealed record Output(PersonCard Me, IReadOnlyList<TradeCard> Trades);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Whole(caller.Self, stop) is { } me ? new Output(me, await people.Trades(stop)) : new NotFound();
}
