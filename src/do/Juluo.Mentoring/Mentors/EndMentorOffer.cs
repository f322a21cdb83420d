namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer/stop — stops the caller's offer to mentor. Running mentorships continue.</summary>
[Post("/mentors/offer/stop", MentoringRights.TakePart, Form = typeof(ShowMentorOffer), Say = "mentoring.offer.stopped")]
internal class EndMentorOffer(UnitOfWork work, Clock clock) : Reversible<Nothing>
{
    protected override async Task<Outcome<Done>> Set(Nothing input, bool done, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Stop(caller.Self, done, stop) ? Done.It : new MentorErrors.NotOffering();
}

/// <summary>POST /mentors/offer/return — restores an offer that was stopped.</summary>
[Undo("/mentors/offer/return", Say = "mentoring.offer.restored")]
internal sealed class RestoreMentorOffer(UnitOfWork work, Clock clock) : EndMentorOffer(work, clock);
