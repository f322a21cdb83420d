namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/withdrawal — withdraws the caller's request to a mentor, before it is answered.</summary>
[Post(
    "/mentorships/{id}/withdrawal",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorship),
    Then = "/mentors",
    Say = "mentoring.mentor.request-withdrawn"
)]
internal sealed class WithdrawMentorRequest(UnitOfWork work, Clock clock, Notifier notifier) : Slice<WithdrawMentorRequest.Input, Done>
{
    public sealed record Input(MentorshipId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        if (await store.Hold(input.Id, caller.Self, stop) is not { } mentorship || mentorship.Trainee != caller.Self)
            return new NotFound();
        if (mentorship.State != MentorshipState.Asked)
            return new MentorshipErrors.NotWaiting();
        await store.Drop(mentorship.Id, stop);
        await notifier.TakeBack([mentorship.Mentor], $"mentorship:{mentorship.Id}:asked", stop);
        return Done.It;
    }
}
