namespace Juluo.Sample;

/// <summary>
/// The ground truth, which the program can only infer: neighbours and partners, useful introductions,
/// and their acceptance. Tests compare Lens and Matching with it; nothing in the program may read it.
/// </summary>
public sealed class SampleTruth
{
    private readonly ulong seed;
    private readonly IReadOnlyList<SamplePerson> people;
    private readonly ILookup<(int A, int B), Planted> byPair;

    internal SampleTruth(ulong seed, IReadOnlyList<SamplePerson> people, IReadOnlyList<Planted> planted)
    {
        this.seed = seed;
        this.people = people;
        Planted = planted;
        byPair = planted.ToLookup(p => (p.A, p.B));
    }

    /// <summary>All planted ties, including past ones. A pair may be neighbours first and partners later.</summary>
    public IReadOnlyList<Planted> Planted { get; }

    public IEnumerable<Planted> Partners => Planted.Where(p => p.Kind == PlantedKind.Partner);

    public IEnumerable<Planted> Neighbours => Planted.Where(p => p.Kind == PlantedKind.Neighbour);

    public bool Holds(PlantedKind kind, int a, int b, LocalDate day) =>
        byPair[a < b ? (a, b) : (b, a)].Any(p => p.Kind == kind && p.HoldsOn(day));

    /// <summary>P(useful | the two meet), 0–1: fit both ways × middle distance of professions × bridging.</summary>
    public double Usefulness(int a, int b)
    {
        if (a == b || byPair[a < b ? (a, b) : (b, a)].Any(p => p.Kind == PlantedKind.Partner))
        {
            return 0;
        }

        var worth = Fit(a, b) * Wanting.Middle(people[a].Trade.Number, people[b].Trade.Number) * Bridging(a, b);
        var here = people[a].House == people[b].House ? 1 : Rules.OtherHouse;
        return (Rules.LeastUseful + ((Rules.MostUseful - Rules.LeastUseful) * worth)) * here * (ShareLanguage(a, b) ? 1 : 0.5);
    }

    /// <summary>The fit of needs and offers in either direction, 0–1.</summary>
    public double Fit(int a, int b) => 1 - ((1 - Meets(people[a], people[b])) * (1 - Meets(people[b], people[a])));

    /// <summary>The bridging effect of a tie between two people: 0.5, plus 0.25 each for different professions and different favourite zones.</summary>
    public double Bridging(int a, int b)
    {
        var (one, two) = (people[a], people[b]);
        return 0.5 + (one.Trade == two.Trade ? 0 : 0.25) + (one.Habit.FavouriteZone == two.Habit.FavouriteZone ? 0 : 0.25);
    }

    /// <summary>P(<paramref name="person"/> accepts to meet <paramref name="other"/>), 0–1. Not symmetric.</summary>
    public double Acceptance(int person, int other)
    {
        var logOdds =
            people[person].Habit.Openness
            + (Rules.OwnNeedMet * Meets(people[person], people[other]))
            + (Rules.OwnOfferWanted * Meets(people[other], people[person]))
            + (ShareLanguage(person, other) ? 0 : Rules.NoCommonLanguage);
        return 1 / (1 + Math.Exp(-logOdds));
    }

    /// <summary>The actual answer, fixed for this seed: a draw from <see cref="Acceptance"/>.</summary>
    public bool WouldAccept(int person, int other) => Chance.Once(seed, Topic.Acceptance, person, other) < Acceptance(person, other);

    /// <summary>The actual usefulness if the two met, fixed for this seed: a draw from <see cref="Usefulness"/>.</summary>
    public bool WouldBeUseful(int a, int b) => Chance.Once(seed, Topic.Usefulness, Math.Min(a, b), Math.Max(a, b)) < Usefulness(a, b);

    /// <summary>The skill by which the two fit best, and its giver; null if they do not fit.</summary>
    public (Skill Skill, int Giver)? Reason(int a, int b)
    {
        var best = Best(people[a], people[b]);
        var other = Best(people[b], people[a]);
        return best.Score >= other.Score ? (best.Skill is null ? null : (best.Skill, b)) : (other.Skill!, a);
    }

    private bool ShareLanguage(int a, int b)
    {
        foreach (var language in people[a].Languages)
        {
            if (people[b].Speaks(language))
            {
                return true;
            }
        }

        return false;
    }

    internal static double Meets(SamplePerson asking, SamplePerson offering) => Best(asking, offering).Score;

    // The exact skill is a full fit; another skill of the same profession helps somewhat.
    private static (double Score, Skill? Skill) Best(SamplePerson asking, SamplePerson offering)
    {
        (double Score, Skill? Skill) best = (0, null);
        foreach (var need in asking.Needs)
        {
            foreach (var wanted in need.Skills)
            {
                foreach (var offer in offering.Offers)
                {
                    foreach (var given in offer.Skills)
                    {
                        var score =
                            given == wanted || given.Number == wanted.Number ? 1
                            : given.Trade == wanted.Trade ? 0.35
                            : 0;
                        if (score > best.Score)
                        {
                            best = (score, wanted);
                        }
                    }
                }
            }
        }

        return best;
    }
}
