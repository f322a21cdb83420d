namespace Juluo.Worlds.Bench;

/// <summary>A person's true properties, of which the community knows only some.</summary>
/// <param name="Number">The index into the people of the world.</param>
/// <param name="Trade">The index into <see cref="Crafts.Trades"/>.</param>
/// <param name="Languages">BCP 47 codes; the first is the one in which they write.</param>
/// <param name="House">0 …</param>
/// <param name="JoinedOn">The day; above 0 for people who join during the trial.</param>
/// <param name="Silent">True if they declare nothing.</param>
/// <param name="PresenceCounts">True if they agreed that their presence counts.</param>
/// <param name="PerMonth">The number of introductions they want per month.</param>
/// <param name="Can">The skills with which they can really help; indexes into <see cref="Crafts.Skills"/>.</param>
/// <param name="Lacks">The skills that they really lack; likewise.</param>
internal sealed record Inhabitant(
    int Number,
    int Trade,
    IReadOnlyList<string> Languages,
    int House,
    int JoinedOn,
    bool Silent,
    bool PresenceCounts,
    int PerMonth,
    IReadOnlyList<int> Can,
    IReadOnlyList<int> Lacks
)
{
    /// <summary>True if they write Chinese; all others write English, including native speakers of a third language.</summary>
    public bool WritesChinese => Languages[0] == "zh-Hant";

    public bool Speaks(string language) => Languages.Contains(language);

    public bool CanTalkWith(Inhabitant other) => Languages.Any(other.Speaks);

    /// <summary>True if the person has a skill that the other lacks.</summary>
    public bool Serves(Inhabitant other) => other.Lacks.Any(skill => Can.Contains(skill));

    public Resident Declaring(IReadOnlyList<Posting> needs, IReadOnlyList<Posting> offers) =>
        new(Crafts.Trades[Trade], Languages, House, JoinedOn, needs, offers, PresenceCounts, PerMonth);
}

/// <summary>Makes the people of a community: professions, languages, joining dates, skills they have and skills they lack.</summary>
internal static class Inhabitants
{
    private static readonly double[] TradeWeights = [1.4, 1.0, 1.5, 0.8, 0.8, 0.7, 1.1, 1.1, 0.9, 0.7];
    private static readonly string[] FirstLanguages = ["zh-Hant", "en", "ja", "vi", "id"];
    private static readonly double[] FirstLanguageWeights = [0.52, 0.38, 0.05, 0.03, 0.02];
    private static readonly int[] PerMonths = [2, 1, 4, 0];
    private static readonly double[] PerMonthWeights = [0.73, 0.10, 0.11, 0.06];

    public static IReadOnlyList<Inhabitant> Of(Draws draws, int people, int houses)
    {
        var silent = draws.Chosen(people, 0.15, Purpose.Silent);
        var newcomers = draws.Chosen(people, 0.10, Purpose.Newcomer);
        var unseen = draws.Chosen(people, 0.125, Purpose.Unseen);
        var folk = new Inhabitant[people];
        for (var p = 0; p < people; p++)
        {
            var trade = draws.Weighted(TradeWeights, Purpose.Trade, p);
            var can = SkillsOf(draws, p, trade);
            folk[p] = new Inhabitant(
                p,
                trade,
                LanguagesOf(draws, p),
                p % houses,
                JoinedOn(draws, p, newcomers[p]),
                silent[p],
                !unseen[p],
                PerMonths[draws.Weighted(PerMonthWeights, Purpose.PerMonth, p)],
                can,
                LacksOf(draws, p, trade, can)
            );
        }

        return folk;
    }

    private static IReadOnlyList<string> LanguagesOf(Draws draws, int person)
    {
        var first = FirstLanguages[draws.Weighted(FirstLanguageWeights, Purpose.Language, person)];
        var second = draws.Unit(Purpose.SecondLanguage, person);
        return first switch
        {
            "zh-Hant" => second < 0.58 ? ["zh-Hant", "en"]
            : second < 0.66 ? ["zh-Hant", "ja"]
            : ["zh-Hant"],
            "en" => second < 0.48 ? ["en", "zh-Hant"] : ["en"],
            _ => second < 0.5 ? [first, "en"] : [first, "en", "zh-Hant"],
        };
    }

    /// <summary>A tenth join during the trial, some in the twelve weeks before, most within the three years before those.</summary>
    private static int JoinedOn(Draws draws, int person, bool newcomer)
    {
        var draw = draws.Unit(Purpose.Joined, person);
        if (newcomer)
        {
            return 1 + (int)(draw * 62);
        }

        return draw < 0.15 ? World.FirstDay + (int)(draw / 0.15 * 80) : World.FirstDay - (int)((draw - 0.15) / 0.85 * 1_000);
    }

    private static IReadOnlyList<int> SkillsOf(Draws draws, int person, int trade)
    {
        var own = Crafts.Of(trade);
        var can = own.Where(skill => draws.Hit(0.5, Purpose.OwnSkill, person, skill)).ToHashSet();
        can.Add(own[draws.Below(own.Count, Purpose.OwnSkillAtLeast, person)]);
        var foreign = Crafts.Skills.Select(craft => craft.Trade == trade ? 0.0 : 1.0).ToArray();
        var count = draws.Weighted([0.35, 0.4, 0.25], Purpose.ForeignSkillCount, person);
        can.UnionWith(draws.Several(foreign, count, Purpose.ForeignSkills, person));
        return can.Order().ToArray();
    }

    /// <summary>Mostly of other professions, and mostly common ones: everyone wants a web site, few want a licence.</summary>
    private static IReadOnlyList<int> LacksOf(Draws draws, int person, int trade, IReadOnlyList<int> can)
    {
        var weights = Crafts.Skills.Select(
            (craft, i) =>
                can.Contains(i) ? 0
                : craft.Trade == trade ? 0.3 * craft.Demand
                : craft.Demand
        );
        var count = 1 + draws.Weighted([0.3, 0.45, 0.25], Purpose.LackCount, person);
        return draws.Several(weights.ToArray(), count, Purpose.Lack, person);
    }
}
