namespace Juluo.Mentoring;

/// <summary>POST /mentors/refusals — refuses for good to learn from a person or to mentor them. No round matches the two; the other person is not notified and cannot see it.</summary>
[Post(
    "/mentors/refusals",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorOffer),
    Say = "mentoring.refusal.made",
    Undo = "/mentors/refusals/{person}/withdrawal"
)]
internal sealed class AddMentorRefusal(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<AddMentorRefusal.Input, Done>
{
    public sealed record Input(PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person == caller.Self || await people.Find(input.Person, stop) is not { } person)
            return new NotOffered("person");
        await new MentorStore(work, clock).Refuse(caller.Self, person.Id, stop);
        return Done.It;
    }
}
