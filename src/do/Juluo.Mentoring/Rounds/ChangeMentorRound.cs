namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/details — changes a round's name or its last day. A later last day opens it again, with all requests kept.</summary>
[Post(
    "/mentors/rounds/{id}/details",
    MentoringRights.Manage,
    Form = typeof(ShowMentorRound),
    Changes = typeof(ShowMentorRound),
    Say = "mentoring.round.changed"
)]
internal sealed class ChangeMentorRound(UnitOfWork work, Clock clock) : Slice<ChangeMentorRound.Input, Done>
{
    public sealed record Input(MentorRoundId Id) : MentorRoundForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new MentorRoundStore(work, clock), clock.Today(caller.Community.Zone));
        await store.Turn(stop);
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.IsOver)
            return new MentorRoundErrors.Closed();
        if (input.AsksUntil != round.AsksUntil && input.AsksUntil < today)
            return new MentorRoundErrors.LastDayPast();
        if (await RestoreMentorRound.Another(store, round with { AsksUntil = input.AsksUntil!.Value }, today, stop) is { } another)
            return another;
        await store.Change(round.Id, input.Name, input.AsksUntil, stop);
        return Done.It;
    }
}
