namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer/resumption — resumes a paused offer, so that trainees can ask again.</summary>
[Post("/mentors/offer/resumption", MentoringRights.TakePart, Form = typeof(ShowMentorOffer), Say = "mentoring.offer.resumed")]
internal sealed class ResumeMentorOffer(UnitOfWork work, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Pause(caller.Self, false, stop) ? Done.It : new MentorErrors.NotOffering();
}
