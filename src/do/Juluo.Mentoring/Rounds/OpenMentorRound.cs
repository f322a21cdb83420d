namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds — opens a round in which trainees ask for mentors until a day. People who offer to mentor are notified.</summary>
[Post(
    "/mentors/rounds",
    MentoringRights.Manage,
    Form = typeof(ListMentorRounds),
    Then = "/mentors/rounds/{Id}",
    Say = "mentoring.round.opened",
    Undo = "/mentors/rounds/{Id}/cancellation"
)]
internal sealed class OpenMentorRound(UnitOfWork work, Clock clock, Notifier notifier, Outbox outbox)
    : Slice<OpenMentorRound.Input, Created<MentorRoundId>>
{
    public sealed record Input : MentorRoundForm, IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) => AsksUntil < now.Date ? [new MentorRoundErrors.LastDayPast()] : [];
    }

    public override async Task<Outcome<Created<MentorRoundId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var store = new MentorRoundStore(work, clock);
        await store.Turn(stop);
        if ((await store.All(stop)).Exists(r => r.IsOpen(today)))
            return new MentorRoundErrors.OneAtATime();
        var id = await store.Open(input, caller.Self, stop);
        await notifier.Notify(
            (await new MentorStore(work, clock).Open(stop)).FindAll(m => m.Person != caller.Self).ConvertAll(m => m.Person),
            new(
                MentoringNotices.Round,
                $"mentor-round:{id}:opened",
                "mentoring.told.round-opened",
                new { round = input.Name, day = input.AsksUntil },
                $"/mentors/rounds/{id}"
            ),
            stop
        );
        await outbox.Publish(new MentorRoundOpened(id, input.AsksUntil!.Value), stop);
        return new Created<MentorRoundId>(id);
    }
}
