namespace Juluo.Circles;

/// <summary>GET /circles — lists the circles that the caller may see, the caller's own first.</summary>
[Get("/circles", "people.see", Page = typeof(CirclesPage))]
public sealed class ListCircles(UnitOfWork work, Clock clock) : Slice<Nothing, ListCircles.Output>
{
    public sealed record Output(IReadOnlyList<Circle> Circles, IReadOnlyDictionary<Guid, Cover> Covers, bool MayFound);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var circles = await new CircleStore(work, clock).All(caller.Self, stop);
        var covers = await CircleCovers.Store(work, clock).All(stop);
        return new Output(
            circles,
            // Don't reveal even the pictures of circles the caller may not see.
            circles.Where(c => covers.ContainsKey(c.Id.Value)).ToDictionary(c => c.Id.Value, c => covers[c.Id.Value]),
            caller.May(CircleRights.Found)
        );
    }
}
