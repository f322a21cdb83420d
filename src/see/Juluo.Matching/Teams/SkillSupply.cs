namespace Juluo.Matching;

/// <summary>Finds the people with the requested skills, from their offers: the same skill, words about it, or otherwise the name of their profession. Pure.</summary>
internal static class SkillSupply
{
    /// <param name="skills">The skills, as typed.</param>
    /// <returns>For each person, the skills they have, each with the offer that shows it; null if it is the profession.</returns>
    /// <remarks>O(offers × terms + skills × offers that share a term).</remarks>
    public static IReadOnlyList<IReadOnlyDictionary<int, PostingCard?>> Of(IReadOnlyList<PersonCard> people, IReadOnlyList<string> skills)
    {
        var offers = people.SelectMany((p, k) => p.Offers.Select(o => (Person: k, Posting: o))).ToArray();
        var asked = skills.Select(PostingWording.Terms).ToArray();
        var ranking = new PostingRanking([.. offers.Select(o => PostingWording.Terms(Words(o.Posting)))], asked);
        var brings = people.Select(_ => new Dictionary<int, PostingCard?>()).ToArray();
        for (var skill = 0; skill < skills.Count; skill++)
        {
            var named = PostingWording.Fold(skills[skill]);
            foreach (var (person, posting) in offers)
                if (posting.Skills.Any(s => PostingWording.Fold(s.Name.Zh) == named || PostingWording.Fold(s.Name.En) == named))
                    brings[person].TryAdd(skill, posting);
            foreach (var (offer, _) in ranking.Of(asked[skill]).Where(o => o.Score >= Fits.LeastScore).OrderByDescending(o => o.Score))
                brings[offers[offer].Person].TryAdd(skill, offers[offer].Posting);
            foreach (var (k, person) in people.Index())
                if (person.Trade is { } profession && Named(profession, named, asked[skill]))
                    brings[k].TryAdd(skill, null);
        }

        return brings;
    }

    // An offer's skills also describe it.
    private static string Words(PostingCard posting) =>
        $"{posting.Whole} {string.Join(' ', posting.Skills.Select(s => $"{s.Name.Zh} {s.Name.En}"))}";

    // One name contains the other, or both refer to the same thing. Names that only share a word such as “design” do not match.
    private static bool Named(ProfessionCard profession, string skill, IReadOnlyList<string> asked)
    {
        string[] names = [PostingWording.Fold(profession.Name.Zh), PostingWording.Fold(profession.Name.En)];
        return names.Any(n => n.Contains(skill, StringComparison.Ordinal) || skill.Contains(n, StringComparison.Ordinal))
            || PostingWording
                .Terms($"{profession.Name.Zh} {profession.Name.En}")
                .Where(t => t[0] == '#')
                .Intersect(asked, StringComparer.Ordinal)
                .Any();
    }
}
