namespace Juluo.Mentoring;

/// <summary>GET /mentors — lists who offers to mentor, those with a free place first, and the round in which trainees can ask.</summary>
[Get("/mentors", MentoringRights.See, Page = typeof(MentorsPage))]
public sealed class ListMentors(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ListMentors.Input, ListMentors.Output>
{
    public const int MostFind = 80;

    /// <param name="Find">Words of what they help with, or of their names.</param>
    public sealed record Input([Length(MostFind)] string? Find = null);

    /// <param name="Mine">The caller's own offer, also one that is paused.</param>
    /// <param name="Round">The round that takes requests now.</param>
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

    /// <summary>How well a mentor is what was looked for, 0 … 1; in whichever language.</summary>
    internal static double Matches(string find, MentorOffer mentor, PersonCard person) =>
        Math.Max(
            SearchScore.Of(find, [person.Name, person.LatinName, .. mentor.Skills]),
            SearchText.Has(mentor.Helps, find) || mentor.Skills.Any(s => Concepts.SameThing(s, find)) ? SearchScore.Nearly : 0
        );
}
