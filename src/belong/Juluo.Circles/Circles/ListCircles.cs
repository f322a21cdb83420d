namespace Juluo.Circles;

/// <summary>GET /circles — the circles that one may know of, one's own first.</summary>
[Get("/circles", "people.see", Page = typeof(CirclesPage))]
public sealed class ListCircles(UnitOfWork work, Clock clock) : Slice<Nothing, ListCircles.Output>
{
    public sealed record Output(IReadOnlyList<Circle> Circles, bool MayFound);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new CircleStore(work, clock).All(caller.Self, stop), caller.May(CircleRights.Found));
}
