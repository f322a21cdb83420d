namespace Juluo.Mentoring;

/// <summary>POST /mentorships/{id}/plan — changes the planned last day of a mentorship.</summary>
[Post("/mentorships/{id}/plan", MentoringRights.TakePart, Form = typeof(ShowMentorship), Say = "mentoring.mentorship.end-changed")]
internal sealed class ChangeMentorshipEnd(UnitOfWork work, Clock clock) : Slice<ChangeMentorshipEnd.Input, Done>
{
    public sealed record Input(MentorshipId Id, [Required] LocalDate? EndsOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorshipStore(work, clock);
        var running = await store.Running(input.Id, caller.Self, stop);
        if (running.Failed)
            return running.As<Done>();
        if (input.EndsOn is not { } endsOn)
            return new Missing("endsOn");
        if (endsOn < clock.Today(caller.Community.Zone))
            return new MentorshipErrors.EndPast();
        await store.SetEnd(input.Id, endsOn, stop);
        return Done.It;
    }
}
