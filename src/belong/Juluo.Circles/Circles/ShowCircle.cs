namespace Juluo.Circles;

/// <summary>GET /circles/{id} — shows a circle: its purpose, people and current activities.</summary>
[Get("/circles/{id}", "people.see", Page = typeof(CirclePage))]
public sealed class ShowCircle(UnitOfWork work, Clock clock, PeopleFacade people, DashboardWidgets widgets)
    : Slice<ShowCircle.Input, ShowCircle.Output>
{
    public sealed record Input(CircleId Id);

    /// <param name="Asking">The requests to join, for people who may answer them.</param>
    /// <param name="Bound">The error that prevents the caller from leaving, or null.</param>
    /// <param name="Widgets">Widgets of other modules.</param>
    public sealed record Output(
        Circle Circle,
        Cover? Cover,
        CircleRights Rights,
        IReadOnlyList<CircleMember> Members,
        IReadOnlyList<CircleMember> Asking,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<Decision> Open,
        Meeting? Next,
        [property: JsonIgnore] Error? Bound,
        IReadOnlyList<DashboardView.Filled> Widgets
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var rights = CircleRights.Of(circle, caller);
        var members = await store.Members(circle.Id, asking: false, stop);
        var asking = rights.Coordinate ? await store.Members(circle.Id, asking: true, stop) : [];
        var cards = await people.Named([.. members.Concat(asking).Select(m => m.Person)], stop);
        var open = (await new DecisionStore(work, clock).Of(circle.Id, stop)).Where(d => d.State == DecisionState.Open);
        var next = await new MeetingStore(work, clock).Next(caller.Self, circle.Id, 1, stop);
        return new Output(
            circle,
            await CircleCovers.Store(work, clock).Find(circle.Id.Value, stop),
            rights,
            members,
            asking,
            cards,
            [.. open],
            next.FirstOrDefault(),
            circle.Mine is null ? null : (await store.Bound(circle, stop)).GetValueOrDefault(caller.Self),
            await widgets.Fill(OfCircle.Dashboard, new OfCircle(circle, rights), caller, stop)
        );
    }
}
