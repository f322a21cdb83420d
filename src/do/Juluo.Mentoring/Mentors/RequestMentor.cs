namespace Juluo.Mentoring;

/// <summary>POST /mentors/{person}/requests — asks a mentor directly, outside of rounds. The mentor is notified and accepts or declines.</summary>
[Post(
    "/mentors/{person}/requests",
    MentoringRights.TakePart,
    Form = typeof(ShowMentor),
    Then = "/mentorships/{Id}",
    Say = "mentoring.mentor.asked",
    Undo = "/mentorships/{Id}/withdrawal"
)]
internal sealed class RequestMentor(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<RequestMentor.Input, Created<MentorshipId>>
{
    /// <param name="Goal">The trainee's goal: something to learn or to get done.</param>
    public sealed record Input(PersonId Person, [Required, Length(Mentorship.MostGoal, Lines = true)] string? Goal = null);

    public override async Task<Outcome<Created<MentorshipId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person == caller.Self)
            return new MentorErrors.Oneself();
        var mentors = new MentorStore(work, clock);
        if (
            await mentors.Find(input.Person, stop) is not { } mentor
            || !mentor.IsOpen(clock.Today(caller.Community.Zone))
            || await people.Find(input.Person, stop) is not { Here: true }
        )
            return new MentorErrors.NotOffering();
        if (mentor.Free == 0)
            return new MentorErrors.Full();
        if (await new MentorshipStore(work, clock).Ask(mentor.Person, caller.Self, input.Goal!, stop) is not { } id)
            return new MentorErrors.AskedAlready();
        await mentors.Allow(caller.Self, mentor.Person, stop);
        // A mentor who refused the trainee is not notified; to the trainee it looks like an unanswered request.
        if (!(await mentors.RefusedBy(mentor.Person, stop)).Contains(caller.Self))
            await notifier.Notify(
                mentor.Person,
                new(
                    MentoringNotices.Mentorship,
                    $"mentorship:{id}:asked",
                    "mentoring.told.asked",
                    new { name = caller.Name },
                    $"/mentorships/{id}"
                )
                {
                    Quote = input.Goal,
                },
                stop
            );
        return new Created<MentorshipId>(id);
    }
}
