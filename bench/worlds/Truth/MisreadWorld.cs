namespace Juluo.Worlds.Bench;

/// <summary>
/// People do not say what they need: they name what they can name, vaguely, with the wrong tick or in another language, and offer what they
/// are proud of. The best single cure for the real problem decides usefulness; people accept by what the page says.
/// </summary>
/// <remarks>
/// The presenting problem is not the problem: Schein 1969, "Process Consultation". Two people seldom use the same word for a thing: Furnas,
/// Landauer, Gomez and Dumais 1987, "The Vocabulary Problem in Human-System Communication". What people think they are good at and what
/// they are good at go together weakly: Zell and Krizan 2014, "Do People Have Insight Into Their Abilities?".
/// </remarks>
public sealed class MisreadWorld : InhabitedWorld
{
    private readonly IReadOnlyList<int>[] problems;
    private readonly Lazy<HashSet<string>[]> asked;
    private readonly Lazy<HashSet<string>[]> offered;

    /// <param name="people">The number of people, 12 … 150.</param>
    /// <param name="seed">The seed of the run.</param>
    public MisreadWorld(int people, ulong seed)
        : base("misread", people, seed)
    {
        var even = Enumerable.Repeat(1.0, Problems.All.Count).ToArray();
        problems = Folk.Select(person =>
                Draws.Several(even, 1 + Draws.Weighted([0.65, 0.35], Purpose.ProblemCount, person.Number), Purpose.Problem, person.Number)
            )
            .ToArray();
        asked = new Lazy<HashSet<string>[]>(() => Ticked(resident => resident.Needs));
        offered = new Lazy<HashSet<string>[]>(() => Ticked(resident => resident.Offers));
    }

    /// <inheritdoc/>
    public override string Sentence => "The best cure for a hidden trouble decides; people write of something else, and say yes to that.";

    /// <inheritdoc/>
    public override double SaysYes(int person, int other, int day)
    {
        var page =
            Folk[other].Silent ? 0.42
            : asked.Value[person].Overlaps(offered.Value[other]) ? 0.9
            : offered.Value[person].Overlaps(asked.Value[other]) ? 0.72
            : 0.58;
        return Folk[person].CanTalkWith(Folk[other]) ? page : 0.55 * page;
    }

    /// <inheritdoc/>
    public override double TurnsUp(int person, int other, int day)
    {
        var usual = Draws.Between(0.8, 0.97, Purpose.Care, person);
        return Folk[person].CanTalkWith(Folk[other]) ? usual : 0.62 * usual;
    }

    /// <inheritdoc/>
    public override double Useful(int a, int b, int day)
    {
        var toA = Cure(b, a);
        var toB = Cure(a, b);
        var useful = 0.07 + (0.58 * Math.Max(toA, toB)) + (0.22 * Math.Min(toA, toB));
        return Folk[a].CanTalkWith(Folk[b]) ? useful : 0.35 * useful;
    }

    private protected override Resident Declare(Inhabitant person) =>
        person.Silent ? person.Declaring([], []) : person.Declaring(Needs(person).ToArray(), Offers(person).ToArray());

    /// <summary>0 … 1: the strongest cure that one has for a problem of the other; more cures do not help more.</summary>
    private double Cure(int giver, int taker)
    {
        var best = 0.0;
        foreach (var problem in problems[taker])
        {
            var cures = Problems.All[problem].Cures;
            for (var i = 0; i < cures.Count; i++)
            {
                if (Folk[giver].Can.Contains(cures[i]))
                {
                    best = Math.Max(best, Problems.Strengths[i]);
                }
            }
        }

        return best;
    }

    private IEnumerable<Posting> Needs(Inhabitant person)
    {
        foreach (var problem in problems[person.Number])
        {
            yield return Written(person, problem);
        }

        if (Draws.Hit(0.4, Purpose.ExtraNeed, person.Number))
        {
            yield return Declarations.Need(Draws, person, person.Lacks[0]);
        }
    }

    private Posting Written(Inhabitant person, int number)
    {
        var problem = Problems.All[number];
        var word = problem.Names[Draws.Weighted(Falling(problem.Names.Count), Purpose.Word, person.Number, number)];
        var family = Crafts.Of(Crafts.Skills[word].Trade);
        var wrong = family[Draws.Below(family.Count, Purpose.Sibling, person.Number, number)];
        var chinese = person.WritesChinese;
        return Draws.Unit(Purpose.Channel, person.Number, number) switch
        {
            < 0.30 => new Posting(Crafts.Need(word, chinese), [Crafts.Skills[word].Name]),
            < 0.48 => new Posting(Vague(person, number, chinese), []),
            < 0.64 => new Posting(Vague(person, number, chinese), [Crafts.Skills[word].Name]),
            < 0.78 => new Posting(Crafts.Need(word, chinese), [Crafts.Skills[wrong].Name]),
            < 0.88 => new Posting(Crafts.Need(word, !chinese), []),

            // A few people do know their real problem.
            _ => new Posting(Crafts.Need(problem.Cures[0], chinese), [Crafts.Skills[problem.Cures[0]].Name]),
        };
    }

    private string Vague(Inhabitant person, int number, bool chinese)
    {
        var texts = chinese ? Problems.All[number].VagueZh : Problems.All[number].Vague;
        return texts[Draws.Below(texts.Count, Purpose.PostingWording, person.Number, number)];
    }

    private IEnumerable<Posting> Offers(Inhabitant person)
    {
        foreach (var skill in person.Can.Where(skill => Draws.Hit(0.55, Purpose.Said, person.Number, skill)))
        {
            yield return Declarations.Offer(Draws, person, skill);
        }

        // People say they do what their profession is asked for most, even if they never did it.
        var family = Crafts.Of(person.Trade);
        var boast = family[Draws.Below(family.Count, Purpose.BoastSkill, person.Number)];
        if (Draws.Hit(0.6, Purpose.Boast, person.Number) && !person.Can.Contains(boast))
        {
            yield return Declarations.Offer(Draws, person, boast);
        }
    }

    private HashSet<string>[] Ticked(Func<Resident, IReadOnlyList<Posting>> postings) =>
        People.Select(resident => postings(resident).SelectMany(posting => posting.Skills).ToHashSet(StringComparer.Ordinal)).ToArray();

    private static double[] Falling(int count) => Enumerable.Range(0, count).Select(i => 1.0 / (1 + i)).ToArray();
}
