namespace Juluo.Circles;

/// <summary>POST /circles/{id}/admissions — approves or declines a request to join a circle.</summary>
[Post("/circles/{id}/admissions", CircleRights.TakePartIn, Form = typeof(ShowCircle))]
internal sealed class AnswerCircleRequest(UnitOfWork work, Clock clock, Notifier notifier) : Slice<AnswerCircleRequest.Input, Done>
{
    public sealed record Input(CircleId Id, PersonId Person, bool Admit);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if ((await store.Members(circle.Id, asking: true, stop)).TrueForAll(m => m.Person != input.Person))
            return new CircleErrors.NobodyOfHere();
        if (input.Admit)
            await store.Put(circle.Id, input.Person, CirclePart.Member, null, stop);
        else
            await store.End(circle.Id, input.Person, asking: true, stop);
        await store.Note(circle.Id, input.Admit ? CircleEvent.Admitted : CircleEvent.Refused, caller.Self, input.Person, null, stop);
        if (input.Admit)
            await notifier.Notify(
                input.Person,
                new(
                    CircleNotices.Part,
                    $"circle:{circle.Id}:admitted:{clock.Now}",
                    "circles.told.admitted",
                    new { circle = circle.Name },
                    $"/circles/{circle.Id}"
                ),
                stop
            );
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/circles/{input.Id}", input.Admit ? "circles.circle.admitted" : "circles.circle.refused");
}
