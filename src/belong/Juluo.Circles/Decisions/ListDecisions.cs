namespace Juluo.Circles;

/// <summary>GET /circles/{id}/decisions — lists the decisions of a circle, open and past.</summary>
[Get("/circles/{id}/decisions", "people.see", Page = typeof(DecisionsPage))]
public sealed class ListDecisions(UnitOfWork work, Clock clock) : Slice<ListDecisions.Input, ListDecisions.Output>
{
    public sealed record Input(CircleId Id);

    public sealed record Output(Circle Circle, CircleRights Rights, IReadOnlyList<Decision> Decisions);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        return new Output(circle, CircleRights.Of(circle, caller), await store.Of(circle.Id, stop));
    }
}
