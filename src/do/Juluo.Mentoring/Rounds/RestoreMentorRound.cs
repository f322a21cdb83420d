namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/return — takes the cancelling of a round back.</summary>
[Post(
    "/mentors/rounds/{id}/return",
    MentoringRights.Manage,
    Form = typeof(ShowMentorRound),
    Then = "/mentors/rounds/{id}",
    Say = "mentoring.round.restored"
)]
internal sealed class RestoreMentorRound(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RestoreMentorRound.Input, Done>
{
    public sealed record Input(MentorRoundId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new MentorRoundStore(work, clock), clock.Today(caller.Community.Zone));
        if (await store.Hold(input.Id, stop) is not { CancelledAt: not null } round)
            return new NotFound();
        if ((await store.All(stop)).Exists(r => r.IsOpen(today)) && round.AsksUntil >= today)
            return new MentorRoundErrors.OneAtATime();
        await store.Cancel(round.Id, false, stop);
        await notifier.TakeBack(
            (await store.Requests(round.Id, stop)).ConvertAll(q => q.Trainee),
            $"mentor-round:{round.Id}:cancelled",
            stop
        );
        return Done.It;
    }
}
