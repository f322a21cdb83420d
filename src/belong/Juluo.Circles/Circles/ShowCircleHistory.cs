namespace Juluo.Circles;

/// <summary>GET /circles/{id}/history — lists the history of a circle, the latest first.</summary>
[Get("/circles/{id}/history", "people.see", Page = typeof(CircleHistoryPage))]
public sealed class ShowCircleHistory(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowCircleHistory.Input, ShowCircleHistory.Output>
{
    private const int Most = 200;

    public sealed record Input(CircleId Id);

    public sealed record Output(
        Circle Circle,
        CircleRights Rights,
        IReadOnlyList<CircleEvent> Events,
        IReadOnlyDictionary<PersonId, string> Names
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var events = await store.Events(circle.Id, Most, stop);
        var whom = events.SelectMany(e => new[] { e.By, e.Person }).OfType<PersonId>().Distinct().ToList();
        var names = (await people.Named(whom, stop)).ToDictionary(p => p.Key, p => p.Value.Name);
        return new Output(circle, CircleRights.Of(circle, caller), events, names);
    }
}
