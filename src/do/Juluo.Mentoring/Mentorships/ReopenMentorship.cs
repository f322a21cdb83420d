namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/reopening — goes on with a mentorship that had ended, if the mentor still has the place.</summary>
[Post(
    "/mentorships/{id}/reopening",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "/mentorships/{id}",
    Say = "mentoring.mentorship.reopened"
)]
internal sealed class ReopenMentorship(UnitOfWork work, Clock clock) : Slice<ReopenMentorship.Input, Done>
{
    public sealed record Input(MentorshipId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        return await store.Hold(input.Id, caller.Self, stop) is { } mentorship ? await store.Reopen(mentorship.Id, stop) : new NotFound();
    }
}
