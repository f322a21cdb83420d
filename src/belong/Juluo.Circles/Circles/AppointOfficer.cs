namespace Juluo.Circles;

/// <summary>POST /circles/{id}/appointments — adds a person to a circle, or changes their role or term.</summary>
[Post("/circles/{id}/appointments", CircleRights.TakePartIn, Form = typeof(ShowCircleSettings), Say = "circles.circle.appointed")]
internal sealed class AppointOfficer(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<AppointOfficer.Input, Done>
{
    public sealed record Input(CircleId Id, PersonId Person, CirclePart Part = CirclePart.Member, LocalDate? Until = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (await people.Find(input.Person, stop) is not { State: not PersonState.Alumni } person)
            return new CircleErrors.NobodyOfHere();
        if (input.Until < clock.Today(caller.Community.Zone))
            return new CircleErrors.TermInThePast();
        if (input.Part != CirclePart.Coordinator && await store.Stay(circle with { Par = null }, person.Id, stop) is { } reason)
            return reason;
        await store.Put(circle.Id, person.Id, input.Part, input.Until, stop);
        await store.Note(circle.Id, CircleEvent.Appointed, caller.Self, person.Id, EnumWord.Of(input.Part), stop);
        if (person.Id != caller.Self)
            await notifier.Notify(
                person.Id,
                new(
                    CircleNotices.Part,
                    $"circle:{circle.Id}:appointed:{clock.Now}",
                    $"circles.told.appointed.{input.Part}",
                    new { circle = circle.Name },
                    $"/circles/{circle.Id}"
                ),
                stop
            );
        return Done.It;
    }
}
