namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer — makes or changes the caller's offer to mentor. Current trainees stay: if there are fewer places than trainees, no one else can ask.</summary>
[Post(
    "/mentors/offer",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorOffer),
    Changes = typeof(ShowMentorOffer),
    Then = "/mentors",
    Say = "mentoring.offer.saved"
)]
internal sealed class SaveMentorOffer(UnitOfWork work, Clock clock) : Slice<SaveMentorOffer.Input, Done>
{
    public sealed record Input : MentorOfferForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new MentorStore(work, clock).Save(caller.Self, input, stop);
        return Done.It;
    }
}
