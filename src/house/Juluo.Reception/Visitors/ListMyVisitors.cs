namespace Juluo.Reception;

/// <summary>GET /me/visitors — lists the visitors whom the caller expects, and shows the form for another.</summary>
[Get("/me/visitors", SpacesModule.Book, Page = typeof(MyVisitorsPage))]
public sealed class ListMyVisitors(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, ListMyVisitors.Output>
{
    public sealed record Output(IReadOnlyList<Visitor> Visitors, IReadOnlyList<Site> Sites);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await new VisitorStore(work, clock).OfHost(caller.Self, clock.Today(work.Community.Zone), stop),
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)]
        );
}
