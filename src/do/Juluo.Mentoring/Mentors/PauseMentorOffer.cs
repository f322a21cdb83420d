namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer/pause — pauses the caller's offer to mentor: no one can ask until it is resumed, and running mentorships continue.</summary>
[Post(
    "/mentors/offer/pause",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorOffer),
    Say = "mentoring.offer.paused",
    Undo = "/mentors/offer/resumption"
)]
internal sealed class PauseMentorOffer(UnitOfWork work, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Pause(caller.Self, true, stop) ? Done.It : new MentorErrors.NotOffering();
}
