namespace Juluo.Worlds.Bench;

/// <summary>Knows everything except the random draws: the best possible choice, pair by pair.</summary>
internal sealed class Oracle : ScorePolicy
{
    public override string Name => "oracle";

    protected override double Score(Trial trial, int a, int b, int day) => Trial.Truth(trial.World, a, b, day + 2);
}

internal sealed class Lottery : ScorePolicy
{
    public override string Name => "lots";

    protected override double Score(Trial trial, int a, int b, int day) => 0;
}

/// <summary>Matches need and offer only, like a notice board of needs.</summary>
internal sealed class SkillFit : ScorePolicy
{
    private Fits? fits;

    public override string Name => "skill fit";

    protected override void Prepare(Trial trial, int day) => fits ??= new Fits(Product.Cards(trial.World));

    protected override double Score(Trial trial, int a, int b, int day) => fits!.Both(a, b);
}

/// <summary>Introduces the people who meet most others to each other.</summary>
internal sealed class Popularity : ScorePolicy
{
    private int[] met = [];

    public override string Name => "popularity";

    protected override void Prepare(Trial trial, int day)
    {
        met = new int[trial.World.People.Count];
        foreach (var (a, b) in trial.Seen.Met(day))
        {
            met[a]++;
            met[b]++;
        }
    }

    protected override double Score(Trial trial, int a, int b, int day) => met[a] + met[b];
}

/// <summary>
/// The reciprocal recommender of Pizzato, Rej, Chung, Koprinska and Kay (2010, RECON): a person's preference is the frequency of each attribute among people with whom it went well, and at the
/// beginning their needs; the two preferences of a pair are combined by their harmonic mean.
/// </summary>
internal sealed class Recon : ScorePolicy
{
    // A person's stated needs count like this many liked people.
    private const double Said = 2;

    private IReadOnlyList<string>[] attributes = [];
    private Dictionary<string, double>[] liked = [];

    public override string Name => "RECON";

    protected override void Prepare(Trial trial, int day)
    {
        var people = trial.World.People;
        attributes =
        [
            .. people.Select(p =>
                (string[])
                    [
                        $"trade {p.Trade}",
                        $"language {p.Languages[0]}",
                        $"house {p.House}",
                        .. p.Offers.SelectMany(o => o.Skills).Distinct(StringComparer.Ordinal).Select(s => $"skill {s}"),
                    ]
            ),
        ];
        liked =
        [
            .. people.Select(p =>
                p.Needs.SelectMany(n => n.Skills)
                    .Distinct(StringComparer.Ordinal)
                    .ToDictionary(s => $"skill {s}", _ => Said, StringComparer.Ordinal)
            ),
        ];
        foreach (var course in trial.Courses.Where(c => c.Agreed && c.Day < day - 3))
        foreach (var (who, other) in new[] { (course.A, course.B), (course.B, course.A) })
        foreach (var attribute in attributes[other])
            liked[who][attribute] = liked[who].GetValueOrDefault(attribute) + 1;
    }

    protected override double Score(Trial trial, int a, int b, int day)
    {
        var (one, other) = (Likes(a, b), Likes(b, a));
        return one + other == 0 ? 0
            : one == 0 || other == 0 ? (one + other) / 1e3 // the harmonic mean is 0; of these the more liked first
            : 2 * one * other / (one + other);
    }

    private double Likes(int who, int other)
    {
        var all = liked[who].Values.Sum();
        return all == 0 ? 0 : attributes[other].Sum(a => liked[who].GetValueOrDefault(a)) / all / attributes[other].Count;
    }
}
