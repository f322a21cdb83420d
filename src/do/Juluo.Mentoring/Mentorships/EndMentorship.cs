namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/ending — ends a mentorship, with thanks. The other person is notified and can add their own thanks. It can be reopened.</summary>
[Post(
    "/mentorships/{id}/ending",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Say = "mentoring.mentorship.ended",
    Undo = "/mentorships/{id}/reopening"
)]
internal sealed class EndMentorship(UnitOfWork work, Clock clock, Notifier notifier) : Slice<EndMentorship.Input, Done>
{
    public sealed record Input(MentorshipId Id, [Length(Mentorship.MostThanks, Lines = true)] string? Thanks = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        if (await store.Hold(input.Id, caller.Self, stop) is not { } mentorship)
            return new NotFound();
        if (mentorship.State != MentorshipState.Active)
            return new MentorshipErrors.NotGoingOn();
        await store.End(mentorship.Id, stop);
        await store.Thank(mentorship, caller.Self, input.Thanks, stop);
        await notifier.Notify(
            mentorship.Other(caller.Self),
            new(
                MentoringNotices.Mentorship,
                $"mentorship:{mentorship.Id}:ended:{clock.Now}",
                "mentoring.told.ended",
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
