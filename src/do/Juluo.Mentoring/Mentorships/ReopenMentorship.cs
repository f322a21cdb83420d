namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/reopening — goes on with a mentorship that had ended, if the mentor still has the place.</summary>
[Post("/mentorships/{id}/reopening", MentoringRights.TakePart, Form = typeof(ShowMentorship), Say = "mentoring.mentorship.reopened")]
internal sealed class ReopenMentorship(UnitOfWork work, Clock clock) : Slice<ReopenMentorship.Input, Done>
{
    public sealed record Input(MentorshipId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, mentors) = (new MentorshipStore(work, clock), new MentorStore(work, clock));
        if (await store.Hold(input.Id, caller.Self, stop) is not { } mentorship)
            return new NotFound();
        var other = mentorship.Other(caller.Self);
        // Who has said no for good is not brought back; the other reads what they would read of a mentor without a place.
        if (mentorship.State == MentorshipState.Over && (await mentors.RefusedBy(other, stop)).Contains(caller.Self))
            return new MentorErrors.Full();
        var reopened = await store.Reopen(mentorship.Id, stop);
        if (!reopened.Failed)
            await mentors.Allow(caller.Self, other, stop);
        return reopened;
    }
}
