namespace Juluo.Worlds.Bench;

/// <summary>
/// People's statements to the community when they are roughly true: incomplete, partly out of date, ticks often forgotten.
/// </summary>
internal static class Declarations
{
    private static readonly string[] Endings =
    [
        "",
        "",
        "",
        "No hurry",
        "An hour would do",
        "Happy to trade",
        "Coffee is on me",
        "Best in the morning",
    ];

    private static readonly string[] EndingsZh = ["", "", "", "不急", "一小時就好", "可以交換", "咖啡我請", "早上比較有空"];

    /// <param name="draws">The draws of the world.</param>
    /// <param name="person">The person who declares.</param>
    /// <param name="said">The declared share of the truth, 0 … 1; at least one need and one offer are declared.</param>
    /// <param name="stale">The share of that which is out of date, 0 … 1: it names another skill.</param>
    public static Resident Plain(Draws draws, Inhabitant person, double said = 0.8, double stale = 0.12)
    {
        if (person.Silent)
        {
            return person.Declaring([], []);
        }

        var needs = Told(draws, person, person.Lacks, said).Select(skill => Need(draws, person, Now(draws, person, skill, stale)));
        var offers = Told(draws, person, person.Can, said).Select(skill => Offer(draws, person, Now(draws, person, skill, stale)));
        return person.Declaring(needs.ToArray(), offers.ToArray());
    }

    /// <summary>A need of a skill in the person's own language.</summary>
    public static Posting Need(Draws draws, Inhabitant person, int skill) =>
        new(Ended(draws, person, skill, Crafts.Need(skill, person.WritesChinese)), Ticks(draws, person, skill));

    /// <summary>An offer of a skill in the person's own language.</summary>
    public static Posting Offer(Draws draws, Inhabitant person, int skill) =>
        new(Ended(draws, person, 100 + skill, Crafts.Offer(skill, person.WritesChinese)), Ticks(draws, person, skill));

    private static IEnumerable<int> Told(Draws draws, Inhabitant person, IReadOnlyList<int> skills, double said) =>
        skills.Where((skill, i) => i == 0 || draws.Hit(said, Purpose.Said, person.Number, skill));

    private static int Now(Draws draws, Inhabitant person, int skill, double stale) =>
        draws.Hit(stale, Purpose.Stale, person.Number, skill)
            ? draws.Below(Crafts.Skills.Count, Purpose.StaleSkill, person.Number, skill)
            : skill;

    /// <summary>The skill; sometimes also a related one, sometimes none.</summary>
    private static IReadOnlyList<string> Ticks(Draws draws, Inhabitant person, int skill)
    {
        var draw = draws.Unit(Purpose.Ticks, person.Number, skill);
        if (draw < 0.14)
        {
            return [];
        }

        var name = Crafts.Skills[skill].Name;
        var family = Crafts.Of(Crafts.Skills[skill].Trade);
        var sibling = Crafts.Skills[family[draws.Below(family.Count, Purpose.Sibling, person.Number, skill)]].Name;
        return draw < 0.3 && sibling != name ? [name, sibling] : [name];
    }

    private static string Ended(Draws draws, Inhabitant person, int key, string sentence)
    {
        var endings = person.WritesChinese ? EndingsZh : Endings;
        var ending = endings[draws.Below(endings.Length, Purpose.Ending, person.Number, key)];
        if (ending.Length == 0)
        {
            return sentence;
        }

        var comma =
            person.WritesChinese ? "，"
            : sentence.EndsWith('?') ? " "
            : ". ";
        return sentence + comma + ending;
    }
}
