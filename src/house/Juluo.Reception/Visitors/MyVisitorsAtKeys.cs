namespace Juluo.Reception;

/// <summary>Whom I expect next, and the way to my visitors and my post, among my keys: what comes in by my name.</summary>
[Named("my-visitors-at-keys")]
[Widget(AccessWidgets.MyKeys, SpacesModule.Book, typeof(MyVisitorsAtKeysWidget), 105)]
public sealed class MyVisitorsAtKeys(UnitOfWork work, Clock clock) : Slice<OfMyKeys, MyVisitorsAtKeys.Output>
{
    public sealed record Output(IReadOnlyList<Visitor> Next);

    public override async Task<Outcome<Output>> Handle(OfMyKeys input, Caller caller, CancellationToken stop) =>
        new Output([
            .. (await new VisitorStore(work, clock).OfHost(caller.Self, clock.Today(work.Community.Zone), stop))
                .Where(v => v.Awaited)
                .Take(3),
        ]);
}
