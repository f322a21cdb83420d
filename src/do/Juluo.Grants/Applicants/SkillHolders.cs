namespace Juluo.Grants;

/// <summary>Finds people with a skill: an offer with that skill or that names it, or a profession of that name. Pure.</summary>
internal static class SkillHolders
{
    public static bool Has(PersonCard person, string skill) =>
        person.Offers.Any(o =>
            o.Skills.Any(s => SearchText.Is(s.Name.Zh, skill) || SearchText.Is(s.Name.En, skill)) || SearchText.Has(o.Whole, skill)
        ) || (person.Trade is { } profession && (SearchText.Is(profession.Name.Zh, skill) || SearchText.Is(profession.Name.En, skill)));

    /// <summary>Returns the people who have each skill, those with more of the skills first.</summary>
    /// <param name="most">The largest number of people per skill.</param>
    public static IReadOnlyList<(string Skill, IReadOnlyList<PersonCard> People)> Of(
        IReadOnlyList<string> skills,
        IReadOnlyCollection<PersonCard> people,
        int most
    )
    {
        var has = skills.Select(s => people.Where(p => Has(p, s)).ToList()).ToList();
        var count = has.SelectMany(h => h).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. skills.Zip(
                has,
                (s, h) => (s, (IReadOnlyList<PersonCard>)[.. h.OrderByDescending(p => count[p.Id]).ThenBy(p => p.Id.Value).Take(most)])
            ),
        ];
    }
}
