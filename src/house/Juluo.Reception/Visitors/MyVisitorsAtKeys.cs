namespace Juluo.Reception;

/// <summary>On the page of keys: the caller's next visitor, and links to their visitors and post.</summary>
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
