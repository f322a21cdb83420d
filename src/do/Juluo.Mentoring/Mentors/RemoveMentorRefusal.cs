namespace Juluo.Mentoring;

/// <summary>POST /mentors/refusals/{person}/withdrawal — withdraws a refusal, so that the two can be matched again.</summary>
[Post(
    "/mentors/refusals/{person}/withdrawal",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorOffer),
    Say = "mentoring.refusal.withdrawn"
)]
internal sealed class RemoveMentorRefusal(UnitOfWork work, Clock clock) : Slice<RemoveMentorRefusal.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new MentorStore(work, clock).Allow(caller.Self, input.Person, stop) ? Done.It : new NotFound();
}
