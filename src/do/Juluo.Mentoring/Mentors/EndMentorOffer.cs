namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer/stop — stops the caller's offer to mentor. Running mentorships continue.</summary>
[Post(
    "/mentors/offer/stop",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorOffer),
    Say = "mentoring.offer.stopped",
    Undo = "/mentors/offer/return"
)]
internal sealed class EndMentorOffer(UnitOfWork work, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Stop(caller.Self, true, stop) ? Done.It : new MentorErrors.NotOffering();
}
