namespace Juluo.Mentoring;

/// <summary>GET /mentors — lists people who offer to mentor, those with a free place first, and the round in which trainees can ask.</summary>
[Get("/mentors", MentoringRights.See, Page = typeof(MentorsPage))]
public sealed class ListMentors(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ListMentors.Input, ListMentors.Output>
{
    public const int MostFind = 80;

    /// <param name="Find">Text to find in their names, skills and descriptions.</param>
    public sealed record Input([Length(MostFind)] string? Find = null);

    /// <param name="Mine">The caller's own offer, even if it is paused; null if there is none.</param>
    /// <param name="Round">The round that takes requests now; null if there is none.</param>
    public sealed record Output(
        IReadOnlyList<MentorOffer> Mentors,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? Find,
        MentorOffer? Mine,
        MentorRound? Round,
        bool MayTakePart,
        bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var find = input.Find;
        var (store, today) = (new MentorStore(work, clock), clock.Today(caller.Community.Zone));
        var mentors = await store.Open(stop);
        var cards = await people.Named(mentors.ConvertAll(m => m.Person), stop);
        var shown = mentors
            .Where(m => cards.TryGetValue(m.Person, out var card) && card.Here)
            .Where(m => find is null || Matches(find, m, cards[m.Person]) > 0)
            .OrderByDescending(m => find is null ? 0 : Matches(find, m, cards[m.Person]))
            .ThenByDescending(m => m.Free > 0);
        return new Output(
            [.. shown],
            cards,
            find,
            caller.Person is { } self
                ? await store.Find(self, stop) is { StoppedAt: null } mine
                    ? mine
                    : null
                : null,
            (await new MentorRoundStore(work, clock).All(stop)).Find(r => r.IsOpen(today)),
            caller.May(MentoringRights.TakePart),
            caller.May(MentoringRights.Manage)
        );
    }

    /// <summary>Returns how well a mentor matches a search, 0 to 1. Skills match in any language.</summary>
    internal static double Matches(string find, MentorOffer mentor, PersonCard person) =>
        Math.Max(
            SearchScore.Of(find, [person.Name, person.LatinName, .. mentor.Skills]),
            SearchText.Has(mentor.Helps, find) || mentor.Skills.Any(s => Concepts.SameThing(s, find)) ? SearchScore.Nearly : 0
        );
}
