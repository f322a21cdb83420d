namespace Juluo.Matching;

/// <summary>Who has which of the skills that are asked for, by what people offer: the same skill, words that speak of it, or, where neither is found, what their profession is called. Pure.</summary>
internal static class SkillSupply
{
    /// <param name="skills">As people typed them.</param>
    /// <returns>For each person the skills that they have, each with why.</returns>
    /// <remarks>O(offers × terms + skills × offers that share a term).</remarks>
    public static IReadOnlyList<IReadOnlyDictionary<int, WantCard?>> Of(IReadOnlyList<PersonCard> people, IReadOnlyList<string> skills)
    {
        var offers = people.SelectMany((p, k) => p.Offers.Select(o => (Person: k, Want: o))).ToArray();
        var asked = skills.Select(WantWording.Terms).ToArray();
        var ranking = new WantRanking([.. offers.Select(o => WantWording.Terms(Words(o.Want)))], asked);
        var brings = people.Select(_ => new Dictionary<int, WantCard?>()).ToArray();
        for (var skill = 0; skill < skills.Count; skill++)
        {
            var named = WantWording.Fold(skills[skill]);
            foreach (var (person, want) in offers)
                if (want.Skills.Any(s => WantWording.Fold(s.Name.Zh) == named || WantWording.Fold(s.Name.En) == named))
                    brings[person].TryAdd(skill, want);
            foreach (var (offer, _) in ranking.Of(asked[skill]).Where(o => o.Score >= Fits.LeastScore).OrderByDescending(o => o.Score))
                brings[offers[offer].Person].TryAdd(skill, offers[offer].Want);
            foreach (var (k, person) in people.Index())
                if (person.Trade is { } trade && Named(trade, named, asked[skill]))
                    brings[k].TryAdd(skill, null);
        }

        return brings;
    }

    // What an offer is about is in its skills too.
    private static string Words(WantCard want) => $"{want.Whole} {string.Join(' ', want.Skills.Select(s => $"{s.Name.Zh} {s.Name.En}"))}";

    // One name within the other, or the same thing spoken of: two that only share a word such as “design” are two.
    private static bool Named(TradeCard trade, string skill, IReadOnlyList<string> asked)
    {
        string[] names = [WantWording.Fold(trade.Name.Zh), WantWording.Fold(trade.Name.En)];
        return names.Any(n => n.Contains(skill, StringComparison.Ordinal) || skill.Contains(n, StringComparison.Ordinal))
            || WantWording.Terms($"{trade.Name.Zh} {trade.Name.En}").Where(t => t[0] == '#').Intersect(asked, StringComparer.Ordinal).Any();
    }
}
