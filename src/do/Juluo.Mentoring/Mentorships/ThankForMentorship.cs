namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/thanks — adds or changes the caller's thanks after the end.</summary>
[Post("/mentorships/{id}/thanks", MentoringRights.TakePart, Form = typeof(ShowMentorship), Say = "mentoring.mentorship.thanked")]
internal sealed class ThankForMentorship(UnitOfWork work, Clock clock, Notifier notifier) : Slice<ThankForMentorship.Input, Done>
{
    public sealed record Input(MentorshipId Id, [Required, Length(Mentorship.MostThanks, Lines = true)] string? Thanks = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } mentorship)
            return new NotFound();
        if (mentorship.State != MentorshipState.Over)
            return new MentorshipErrors.NotOver();
        await store.Thank(mentorship, caller.Self, input.Thanks, stop);
        await notifier.Notify(
            mentorship.Other(caller.Self),
            new(
                MentoringNotices.Mentorship,
                $"mentorship:{mentorship.Id}:thanked:{caller.Self}",
                "mentoring.told.thanked",
                new { name = caller.Name },
                $"/mentorships/{mentorship.Id}"
            )
            {
                Quote = input.Thanks,
            },
            stop
        );
        return Done.It;
    }
}
