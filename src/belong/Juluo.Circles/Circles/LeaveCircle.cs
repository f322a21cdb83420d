namespace Juluo.Circles;

/// <summary>POST /circles/{id}/departure — leaves a circle, or withdraws the caller's request to join it.</summary>
[Post("/circles/{id}/departure", Requires.SignIn, Form = typeof(ShowCircle), Then = "/circles", Say = "circles.circle.left")]
internal sealed class LeaveCircle(UnitOfWork work, Clock clock) : Slice<LeaveCircle.Input, Done>
{
    public sealed record Input(CircleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (circle.Mine is null)
            return await store.End(circle.Id, caller.Self, asking: true, stop) ? Done.It : new CircleErrors.OnlyForMembers();
        if (await store.Stay(circle, caller.Self, stop) is { } reason)
            return reason;
        await store.End(circle.Id, caller.Self, asking: false, stop);
        await store.Note(circle.Id, CircleEvent.Left, caller.Self, caller.Self, null, stop);
        return Done.It;
    }
}
