namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/cancellation — cancels a round, so that no one is matched. It can be restored.</summary>
[Post(
    "/mentors/rounds/{id}/cancellation",
    MentoringRights.Manage,
    Form = typeof(ShowMentorRound),
    Then = "/mentors/rounds",
    Say = "mentoring.round.cancelled",
    Undo = "/mentors/rounds/{id}/return"
)]
internal sealed class CancelMentorRound(UnitOfWork work, Clock clock, Notifier notifier) : Slice<CancelMentorRound.Input, Done>
{
    public sealed record Input(MentorRoundId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorRoundStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.IsOver)
            return new MentorRoundErrors.Closed();
        await store.Cancel(round.Id, true, stop);
        await notifier.Notify(
            (await store.Requests(round.Id, stop)).ConvertAll(q => q.Trainee),
            new(
                MentoringNotices.Round,
                $"mentor-round:{round.Id}:cancelled",
                "mentoring.told.round-cancelled",
                new { round = round.Name },
                $"/mentors/rounds/{round.Id}"
            )
            {
                Wait = JointAct.TimeToUndo,
            },
            stop
        );
        return Done.It;
    }
}
