namespace Juluo.Circles;

/// <summary>POST /circles/{id}/decisions — proposes something to a circle. It can be changed until its ballot opens.</summary>
[Post(
    "/circles/{id}/decisions",
    CircleRights.TakePartIn,
    Form = typeof(NewDecision),
    Then = "/decisions/{Id}",
    Say = "circles.decision.proposed"
)]
internal sealed class ProposeDecision(UnitOfWork work, Clock clock, Notifier notifier)
    : Slice<ProposeDecision.Input, ProposeDecision.Output>
{
    public sealed record Input(CircleId Id, DecisionId? Follows = null, MeetingId? Meeting = null) : DecisionForm;

    public sealed record Output(DecisionId Id) : ICreated<DecisionId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DecisionStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var rights = CircleRights.Of(circle, caller);
        if (!rights.TakePart && !rights.Coordinate)
            return new CircleErrors.OnlyForMembers();
        var draft = input.Draft();
        if (draft.Check(circle.ByShare) is { Count: > 0 } wrong)
            return wrong;
        var before = input.Follows is { } follows ? await store.Find(follows, caller.Self, stop) : null;
        if (input.Follows is not null && before?.Circle.Id != circle.Id)
            return new NotFound();
        if (input.Meeting is { } meeting && (await new MeetingStore(work, clock).Find(meeting, caller.Self, stop))?.Circle.Id != circle.Id)
            return new NotFound();
        var id = await store.Draft(circle, draft, caller.Self, input.Meeting, input.Follows, stop);
        await Notify(circle, id, draft, caller, stop);
        return new Output(id);
    }

    /// <summary>Notifies people who may open its ballot; if the circle has none, people who may step in.</summary>
    private async Task Notify(Circle circle, DecisionId id, DecisionDraft draft, Caller caller, CancellationToken stop)
    {
        Notification proposed = new(
            CircleNotices.Proposal,
            $"decision:{id}:proposed",
            "circles.told.proposed",
            new
            {
                name = caller.Name ?? "",
                circle = circle.Name,
                title = draft.Title,
            },
            $"/decisions/{id}"
        );
        var members = await new CircleStore(work, clock).Members(circle.Id, asking: false, stop);
        List<PersonId> coordinators = [.. members.Where(m => m.Part == CirclePart.Coordinator).Select(m => m.Person)];
        if (coordinators.Count > 0)
            await notifier.Notify([.. coordinators.Where(c => c != caller.Self)], proposed, stop);
        else if (circle.Private)
            await notifier.Notify([.. members.Select(m => m.Person).Where(m => m != caller.Self)], proposed, stop);
        else
            await notifier.NotifyPermitted(CircleRights.Manage, proposed, stop);
    }
}
