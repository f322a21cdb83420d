namespace Juluo.Mentoring;

/// <summary>Finds people who offer to mentor by name, skills and description.</summary>
[SearchSource("mentor", MentoringRights.See, 57)]
internal sealed class FindMentors(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var mentors = await new MentorStore(work, clock).Open(stop);
        var cards = await people.Named(mentors.ConvertAll(m => m.Person), stop);
        return mentors
            .Where(m => cards.TryGetValue(m.Person, out var card) && card.Here)
            .Select(m => new SearchHit(
                new(cards[m.Person].NameIn(Languages.Chinese).First, cards[m.Person].NameIn(Languages.English).First),
                m.Skills.Count == 0 ? null : new LocalizedText(string.Join('、', m.Skills), string.Join(", ", m.Skills)),
                $"/mentors/{m.Person}",
                ListMentors.Matches(input.Text, m, cards[m.Person])
            ))
            .Where(h => h.Score > 0)
            .ToList();
    }
}
