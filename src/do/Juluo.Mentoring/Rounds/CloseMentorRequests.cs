namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/closing — closes a round to requests before its last day, so that it can be matched.</summary>
[Post("/mentors/rounds/{id}/closing", MentoringRights.Manage, Form = typeof(ShowMentorRound), Say = "mentoring.round.closed")]
internal sealed class CloseMentorRequests(UnitOfWork work, Clock clock) : Slice<CloseMentorRequests.Input, Done>
{
    public sealed record Input(MentorRoundId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new MentorRoundStore(work, clock), clock.Today(caller.Community.Zone));
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (!round.IsOpen(today))
            return new MentorRoundErrors.Closed();
        await store.Change(round.Id, round.Name, today.PlusDays(-1), stop);
        return Done.It;
    }
}
