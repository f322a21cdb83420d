namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/details — changes a round's name or its last day. A later day opens it again; nothing is lost.</summary>
[Post(
    "/mentors/rounds/{id}/details",
    MentoringRights.Manage,
    Form = typeof(ShowMentorRound),
    Changes = typeof(ShowMentorRound),
    Then = "/mentors/rounds/{id}",
    Say = "mentoring.round.changed"
)]
internal sealed class ChangeMentorRound(UnitOfWork work, Clock clock) : Slice<ChangeMentorRound.Input, Done>
{
    public sealed record Input(MentorRoundId Id) : MentorRoundForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorRoundStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.IsOver)
            return new MentorRoundErrors.Closed();
        if (input.Check(input.AsksUntil == round.AsksUntil ? null : clock.Today(caller.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        await store.Change(round.Id, input.Name, input.AsksUntil, stop);
        return Done.It;
    }
}
