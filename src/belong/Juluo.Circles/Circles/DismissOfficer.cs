namespace Juluo.Circles;

/// <summary>POST /circles/{id}/dismissals — removes a person from a circle.</summary>
[Post("/circles/{id}/dismissals", CircleRights.TakePartIn, Form = typeof(ShowCircleSettings), Say = "circles.circle.dismissed")]
internal sealed class DismissOfficer(UnitOfWork work, Clock clock) : Slice<DismissOfficer.Input, Done>
{
    public sealed record Input(CircleId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (await store.Stay(circle, input.Person, stop) is { } reason)
            return reason;
        if (!await store.End(circle.Id, input.Person, asking: false, stop))
            return new CircleErrors.NobodyOfHere();
        await store.Note(circle.Id, CircleEvent.Dismissed, caller.Self, input.Person, null, stop);
        return Done.It;
    }
}
