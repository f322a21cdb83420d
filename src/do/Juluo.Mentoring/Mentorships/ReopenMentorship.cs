namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/reopening — reopens an ended mentorship, if the mentor still has a place.</summary>
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
        // A person who refused the caller for good is not matched again. The caller gets the error of a mentor without a place.
        if (mentorship.State == MentorshipState.Over && (await mentors.RefusedBy(other, stop)).Contains(caller.Self))
            return new MentorErrors.Full();
        var reopened = await store.Reopen(mentorship.Id, stop);
        if (!reopened.Failed)
            await mentors.Allow(caller.Self, other, stop);
        return reopened;
    }
}
