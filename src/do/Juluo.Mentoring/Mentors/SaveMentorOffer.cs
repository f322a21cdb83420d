namespace Juluo.Mentoring;

/// <summary>POST /mentors/offer — makes or changes the caller's offer to mentor. It takes no trainee away: with fewer places than trainees, no one else can ask.</summary>
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
        var said = input.Trimmed();
        if (said.Check(clock.Today(caller.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        await new MentorStore(work, clock).Save(caller.Self, said, stop);
        return Done.It;
    }
}
