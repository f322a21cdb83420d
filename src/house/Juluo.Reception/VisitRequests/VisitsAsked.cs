namespace Juluo.Reception;

/// <summary>On the Today page, above all other tasks: visit requests to answer.</summary>
[Named("visits-asked")]
[Widget(Dashboard.Today, SpacesModule.Reception, typeof(VisitsAskedWidget), 7, AtSite = true)]
public sealed class VisitsAsked(UnitOfWork work, Clock clock, Sites sites) : Slice<Nothing, VisitsAsked.Output>
{
    public sealed record Output(IReadOnlyList<Visitor> Visitors, IReadOnlyList<Site> Sites) : IHeadline
    {
        public string Headline(Words words) => words.Say("reception.asked.headline", new { count = Visitors.Count });
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var waiting = (await new VisitorStore(work, clock).Waiting(clock.Today(work.Community.Zone), stop)).FindAll(v =>
            caller.May(SpacesModule.Reception, v.Site)
        );
        return waiting.Count == 0 ? new NotFound() : new Output(waiting, [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)]);
    }
}
