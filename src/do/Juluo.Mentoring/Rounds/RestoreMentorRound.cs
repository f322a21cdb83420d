namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/return — restores a cancelled round.</summary>
[Post("/mentors/rounds/{id}/return", MentoringRights.Manage, Form = typeof(ShowMentorRound), Say = "mentoring.round.restored")]
internal sealed class RestoreMentorRound(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RestoreMentorRound.Input, Done>
{
    public sealed record Input(MentorRoundId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new MentorRoundStore(work, clock), clock.Today(caller.Community.Zone));
        await store.Turn(stop);
        if (await store.Hold(input.Id, stop) is not { CancelledAt: not null } round)
            return new NotFound();
        if (await Another(store, round, today, stop) is { } another)
            return another;
        await store.Cancel(round.Id, false, stop);
        await notifier.TakeBack(
            (await store.Requests(round.Id, stop)).ConvertAll(q => q.Trainee),
            $"mentor-round:{round.Id}:cancelled",
            stop
        );
        return Done.It;
    }

    /// <summary>Returns the error if a round that would take requests again cannot be restored, because another one takes them; otherwise null.</summary>
    internal static async Task<Error?> Another(MentorRoundStore store, MentorRound round, LocalDate today, CancellationToken stop) =>
        round.AsksUntil >= today && (await store.All(stop)).Exists(r => r.Id != round.Id && r.IsOpen(today))
            ? new MentorRoundErrors.OneAtATime()
            : null;
}
