namespace Juluo.Matching;

/// <summary>GET /introductions/new — shows the page for choosing two people, one after the other, and adding a note.</summary>
[Get("/introductions/new", MatchingRights.Introduce, Page = typeof(NewIntroductionPage))]
internal sealed class NewIntroduction(PeopleFacade people, Obstacles obstacles, ListStandings standings, PairEvidence evidence)
    : Slice<NewIntroduction.Input, Choosing>
{
    private const int Most = 12;

    public sealed record Input(PersonId? One = null, PersonId? Other = null, string? Find = null);

    public override async Task<Outcome<Choosing>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var all = await people.All(stop);
        var one = all.Find(p => p.Id == input.One);
        var other = all.Find(p => p.Id == input.Other && p.Id != input.One);
        var find = input.Find?.Trim() ?? "";
        var others = all.Where(p => p.Id != one?.Id && p.Id != other?.Id).ToList();
        var fitting = (one ?? other) is { } chosen && find.Length == 0 ? others.FindAll(p => p.Here && Fitting(chosen, p)) : [];
        // Before a search, show the people who fit, or everyone if no one fits, so that no name has to be guessed.
        var found =
            (one, other) is (not null, not null) ? []
            : find.Length > 0 ? others.FindAll(p => Finding.Matches(p, find))
            : fitting.Count > 0 ? fitting
            : others.FindAll(p => p.Here && p.Id != caller.Person);
        var allObstacles = await obstacles.Of(
            [.. found.Concat([one, other]).OfType<PersonCard>().DistinctBy(p => p.Id)],
            (one ?? other)?.Id,
            caller.Person,
            stop
        );
        // People who can be introduced now are first.
        var shown = found
            .ExceptBy(allObstacles.Select(o => o.Person), p => p.Id)
            .Concat(found.IntersectBy(allObstacles.Select(o => o.Person), p => p.Id))
            .Take(Most)
            .ToList();
        var inTheWay = allObstacles
            .Where(o => o.Person == one?.Id || o.Person == other?.Id || shown.Exists(p => p.Id == o.Person))
            .ToList();
        return new Choosing(one, other, find, shown, found.Count, inTheWay)
        {
            Fit = fitting.Count > 0,
            Seen = one is not null && other is not null ? await evidence.Of(one.Id, other.Id, stop) : [],
            Standing =
                one is not null && other is not null && one.Id != caller.Person && other.Id != caller.Person
                    ? await standings.Of(one, other, inTheWay, caller.Person, stop)
                    : null,
            People = all.ToDictionary(p => p.Id),
        };
    }

    /// <summary>Returns true if one person offers what the other needs, in either direction. Used before anything is typed.</summary>
    private static bool Fitting(PersonCard one, PersonCard other) => Meets(one, other) || Meets(other, one);

    private static bool Meets(PersonCard needs, PersonCard offers) =>
        needs.Needs.SelectMany(n => n.Skills).Any(s => offers.Offers.Any(o => o.Skills.Any(t => t.Id == s.Id)));
}

/// <summary>Two people to choose.</summary>
/// <param name="Found">The people who can be chosen next.</param>
/// <param name="Count">The total number of people found.</param>
/// <param name="Obstacles">The people, among those shown or chosen, who cannot be introduced now, each with the reason.</param>
public sealed record Choosing(
    PersonCard? One,
    PersonCard? Other,
    string Find,
    IReadOnlyList<PersonCard> Found,
    int Count,
    IReadOnlyList<Obstacle> Obstacles
)
{
    /// <summary>True if the people found offer what the chosen person needs, or need what that person offers.</summary>
    [JsonIgnore]
    public bool Fit { get; init; }

    /// <summary>Reasons from evidence about the two, once both are chosen.</summary>
    [JsonIgnore]
    public IReadOnlyList<Reason> Seen { get; init; } = [];

    /// <summary>The status of the pair on this week's list; null until both are chosen, if nothing is known, and for the caller's own pairs.</summary>
    public ListStanding? Standing { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<PersonId, PersonCard> People { get; init; } = new Dictionary<PersonId, PersonCard>();
}
