namespace Juluo.Circles;

/// <summary>GET /circles/{id}/decisions/new — shows the form that proposes a decision; with an earlier proposal, makes a new version of it.</summary>
[Get("/circles/{id}/decisions/new", "people.see", Page = typeof(NewDecisionPage))]
public sealed class NewDecision(UnitOfWork work, Clock clock) : Slice<NewDecision.Input, NewDecision.Output>
{
    public sealed record Input(CircleId Id, DecisionId? Follows = null, MeetingId? Meeting = null);

    /// <param name="Before">The earlier proposal, of which this becomes a new version.</param>
    public sealed record Output(Circle Circle, CircleRights Rights, Decision? Before, MeetingId? Meeting);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var rights = CircleRights.Of(circle, caller);
        if (!rights.TakePart && !rights.Coordinate)
            return new NotFound();
        var before = input.Follows is { } follows ? (await store.Find(follows, caller.Self, stop))?.Decision : null;
        return new Output(circle, rights, before?.CircleId == circle.Id ? before : null, input.Meeting);
    }
}
