namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer/return — restores an offer that was stopped.</summary>
[Post("/mentors/offer/return", MentoringRights.TakePart, Form = typeof(ShowMentorOffer), Say = "mentoring.offer.restored")]
internal sealed class RestoreMentorOffer(UnitOfWork work, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Stop(caller.Self, false, stop) ? Done.It : new MentorErrors.NotOffering();
}
