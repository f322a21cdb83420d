namespace Juluo.Mentoring;

/// <summary>GET /mentorships — lists the caller's mentorships, as mentor and as trainee: unanswered, running, and ended ones.</summary>
[Get("/mentorships", MentoringRights.See, Page = typeof(MentorshipsPage))]
public sealed class ListMentorships(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, ListMentorships.Output>
{
    public sealed record Output(IReadOnlyList<Mentorship> Mentorships, IReadOnlyDictionary<PersonId, PersonCard> People, PersonId? Self);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var mine = caller.Person is { } self ? await new MentorshipStore(work, clock).Of(self, stop) : [];
        var cards = await people.Named([.. mine.SelectMany(m => (PersonId[])[m.Mentor, m.Trainee]).Distinct()], stop);
        return new Output([.. mine.Where(m => cards.ContainsKey(m.Mentor) && cards.ContainsKey(m.Trainee))], cards, caller.Person);
    }
}
