namespace Juluo.Mentoring;

/// <summary>GET /mentors/{person} — shows a mentor: their help, their free places, and the form to ask them.</summary>
[Get("/mentors/{person}", MentoringRights.See, Page = typeof(MentorPage))]
public sealed class ShowMentor(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowMentor.Input, ShowMentor.Output>
{
    public sealed record Input(PersonId Person);

    /// <param name="Open">True if trainees can ask now.</param>
    /// <param name="Between">The mentorship or request between the caller and the mentor that is not over; null if there is none.</param>
    /// <param name="Round">The round that takes requests now; null if there is none.</param>
    public sealed record Output(
        MentorOffer Mentor,
        PersonCard Person,
        bool Open,
        bool IsMe,
        bool MayAsk,
        MentorshipId? Between,
        MentorRound? Round
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new MentorStore(work, clock).Find(input.Person, stop) is not { StoppedAt: null } mentor
            || await people.Find(input.Person, stop) is not { Here: true } person
        )
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var between = caller.Person is { } self ? await new MentorshipStore(work, clock).Between(mentor.Person, self, stop) : null;
        return new Output(
            mentor,
            person,
            mentor.IsOpen(today),
            person.Id == caller.Person,
            caller.May(MentoringRights.TakePart) && person.Id != caller.Person,
            between,
            (await new MentorRoundStore(work, clock).All(stop)).Find(r => r.IsOpen(today))
        );
    }
}
