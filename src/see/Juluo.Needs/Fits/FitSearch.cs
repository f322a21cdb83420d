namespace Juluo.Needs;

/// <summary>
/// Finds people who can meet a person's needs. There are four kinds of match, from certain to vague: the same skill; texts that share rare words or topics
/// (<see cref="PostingRanking"/>) or have a similar meaning (<see cref="PostingVectors"/>, if known; the better of the two counts); a need for a skill that people of the other's
/// profession offer; a need that mentions the profession's name. Thread-safe.
/// </summary>
/// <remarks>
/// In a large community many texts are equal, so each is compared once: O(different needs × offers that share a term) to construct. A person then takes O(needs × (offers that fit + 50
/// people of each profession concerned)).
/// </remarks>
internal sealed class FitSearch
{
    public const double LeastScore = 0.2;
    private const double ByText = 0.8;
    private const double ByProfession = 0.35;
    private const int MostOfAProfession = 50;

    // The lowest text score that counts; texts just above the embedding threshold get the same score.
    private const double LeastText = 1.5 * LeastScore;

    private readonly IReadOnlyList<PersonCard> people;
    private readonly ILookup<SkillId, Offered> bySkill;
    private readonly Dictionary<SkillId, (int[] People, double Share)[]> professionsOf;
    private readonly Dictionary<string, Meant> meant;

    private sealed record Offered(int Person, PostingCard Posting);

    /// <summary>The matches of a need's text: the people of each profession it names, and offers with their scores.</summary>
    private sealed record Meant(int[][] Trades, (Offered Offer, double Score)[] Offers);

    /// <param name="vectors">Embeddings of the texts; null if only their words count.</param>
    public FitSearch(IReadOnlyList<PersonCard> people, PostingVectors? vectors = null)
    {
        this.people = people;
        var offers = people.SelectMany((p, k) => p.Offers.Select(o => new Offered(k, o))).ToArray();
        bySkill = offers.SelectMany(o => o.Posting.Skills.Select(s => (s.Id, Offer: o))).ToLookup(x => x.Id, x => x.Offer);
        var byProfession = Enumerable
            .Range(0, people.Count)
            .Where(k => people[k].Trade is not null)
            .GroupBy(k => people[k].Trade!.Id)
            .ToDictionary(g => g.Key, g => g.ToArray());
        professionsOf = bySkill.ToDictionary(s => s.Key, s => ProfessionsOf(s).Select(t => (byProfession[t.Trade], t.Share)).ToArray());
        // The name of a profession, in both languages, counts for everyone who has it.
        var professions = people
            .Select(p => p.Trade)
            .OfType<ProfessionCard>()
            .DistinctBy(t => t.Id)
            .Select(t =>
                (
                    People: byProfession[t.Id],
                    Names: PostingWording.Terms($"{t.Name.Zh} {t.Name.En}").Where(term => term.Length > 2).ToHashSet(StringComparer.Ordinal)
                )
            )
            .ToArray();
        var texts = people.SelectMany(p => p.Needs).Select(n => n.Whole).ToArray();
        var terms = texts
            .Concat(offers.Select(o => o.Posting.Whole))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(text => text, PostingWording.Terms, StringComparer.Ordinal);
        var ranking = new PostingRanking([.. offers.Select(o => terms[o.Posting.Whole])], [.. texts.Select(text => terms[text])]);
        var near = vectors?.Near(texts, offers.Select(o => o.Posting.Whole)) ?? [];
        var byText = near.Count == 0 ? null : offers.ToLookup(o => o.Posting.Whole, StringComparer.Ordinal);
        meant = texts
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                text => text,
                text => new Meant(
                    [.. professions.Where(t => t.Names.Overlaps(terms[text])).Select(t => t.People)],
                    [
                        .. ranking
                            .Of(terms[text])
                            .Where(o => o.Score >= LeastScore)
                            .Select(o => (offers[o.Offer], ByText * Math.Min(1, o.Score * 1.5))),
                        .. near.GetValueOrDefault(text, [])
                            .SelectMany(n => byText![n.Offer].Select(o => (o, ByText * (LeastText + ((1 - LeastText) * n.Score))))),
                    ]
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>Adds everyone who has something for a person's needs. Of equal scores for a person, the more certain kind of match is kept.</summary>
    public void Find(int asking, FitTally tally)
    {
        foreach (var need in people[asking].Needs)
        {
            foreach (var skill in need.Skills)
            {
                foreach (var offer in bySkill[skill.Id])
                    Keep(offer.Person, new(1, need, offer.Posting));
                foreach (var (profession, share) in professionsOf.GetValueOrDefault(skill.Id, []))
                    KeepSome(profession, new(ByProfession * share, need, null));
            }

            foreach (var profession in meant[need.Whole].Trades)
                KeepSome(profession, new(ByProfession, need, null));
            foreach (var (offer, score) in meant[need.Whole].Offers)
                Keep(offer.Person, new(score, need, offer.Posting));
        }

        void Keep(int giving, Fit fit)
        {
            if (giving != asking)
                tally.Keep(giving, fit);
        }

        // For a large profession, each asker gets a different section of its people; otherwise the same few would be found for everyone.
        void KeepSome(int[] profession, Fit fit)
        {
            var from = profession.Length > MostOfAProfession ? (int)((long)asking * MostOfAProfession % profession.Length) : 0;
            for (var k = 0; k < Math.Min(MostOfAProfession, profession.Length); k++)
                Keep(profession[(from + k) % profession.Length], fit);
        }
    }

    // The professions that offer a skill; a share below a third is chance.
    private IEnumerable<(ProfessionId Trade, double Share)> ProfessionsOf(IEnumerable<Offered> offers)
    {
        var professions = offers.Select(o => people[o.Person].Trade?.Id).OfType<ProfessionId>().ToList();
        return professions.GroupBy(t => t).Select(g => (g.Key, (double)g.Count() / professions.Count)).Where(t => t.Item2 >= 1.0 / 3);
    }
}
