namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer/pause — pauses the caller's offer to mentor: no one can ask until it is resumed, and running mentorships continue.</summary>
[Post("/mentors/offer/pause", MentoringRights.TakePart, Form = typeof(ShowMentorOffer), Say = "mentoring.offer.paused")]
internal class PauseMentorOffer(UnitOfWork work, Clock clock) : Reversible<Nothing>
{
    protected override async Task<Outcome<Done>> Set(Nothing input, bool done, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Pause(caller.Self, done, stop) ? Done.It : new MentorErrors.NotOffering();
}

/// <summary>POST /mentors/offer/resumption — resumes a paused offer, so that trainees can ask again.</summary>
[Undo("/mentors/offer/resumption", Say = "mentoring.offer.resumed")]
internal sealed class ResumeMentorOffer(UnitOfWork work, Clock clock) : PauseMentorOffer(work, clock);
