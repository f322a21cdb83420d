using Juluo.Foundation;
using Juluo.Matching;
using Juluo.People;
using NodaTime;

namespace Juluo.Needs.Bench;

/// <summary>
/// Newly founded houses, whose members know nothing of each other except their texts: four weekly lists as the program makes them, compared with introducing each need to the best offer by BM25. The offers
/// that would really help were labelled by hand (<c>data/README.md</c>).
/// </summary>
internal static class Houses
{
    private const int Weeks = 4;
    private static readonly LocalDate Monday = new(2026, 11, 2);

    /// <param name="Language">The language of their texts: <c>en</c>, <c>zh</c>, <c>de</c> or <c>ja</c>.</param>
    /// <param name="HelpedBy">The numbers of people who could help with the need.</param>
    internal sealed record Member(string Name, string Language, string Profession, string Need, string Offer, IReadOnlySet<int> HelpedBy);

    /// <summary>Results of the houses of one size, or of the needs in one language.</summary>
    internal sealed class Tally
    {
        /// <summary>The number of needs with which a member could help.</summary>
        public int Needs { get; set; }

        /// <summary>The number of these whose owner was introduced to such a member.</summary>
        public int Met { get; set; }

        /// <summary>The number of all introductions, of those without a true reason, and of the latter those whose only reason is help to settle in.</summary>
        public int Offered { get; set; }
        public int Untrue { get; set; }
        public int Settling { get; set; }

        /// <summary>The same for BM25, with one introduction for each need that matches a word.</summary>
        public int PeerMet { get; set; }
        public int PeerOffered { get; set; }
        public int PeerUntrue { get; set; }
    }

    public static IReadOnlyList<(string House, Member[] Members)> Read(string file)
    {
        var rows = File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToList();
        return
        [
            .. rows.GroupBy(r => r[0], StringComparer.Ordinal)
                .Select(house =>
                {
                    var number = house.Index().ToDictionary(r => r.Item[1], r => r.Index, StringComparer.Ordinal);
                    return (
                        house.Key,
                        house
                            .Select(r => new Member(
                                r[1],
                                r[2],
                                r[3],
                                r[4],
                                r[5],
                                r[6]
                                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                                    .Select(n => number[n])
                                    .ToHashSet()
                            ))
                            .ToArray()
                    );
                }),
        ];
    }

    /// <returns>By size of the house, then by the language of the need; introductions are counted by size alone.</returns>
    public static SortedDictionary<string, Tally> Measure(
        IReadOnlyList<(string House, Member[] Members)> houses,
        Action<string>? miss = null
    )
    {
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var (house, members) in houses)
        {
            var size = Of($"{members.Length, 2} people");
            var all = Of("all");
            var offered = Introduced(members);
            var peer = ByWords(members);
            foreach (var tally in new[] { size, all })
            {
                tally.Offered += offered.Count;
                tally.Untrue += offered.Count(p => !IsTrue(members, p.Pair));
                tally.Settling += offered.Count(p => !IsTrue(members, p.Pair) && p.Settling);
                tally.PeerOffered += peer.Count;
                tally.PeerUntrue += peer.Count(p => !IsTrue(members, p));
            }

            var pairs = offered.Select(p => p.Pair).ToHashSet();
            foreach (var (asking, member) in members.Index().Where(m => m.Item.HelpedBy.Count > 0))
            {
                var met = member.HelpedBy.Any(h => pairs.Contains(Pair(asking, h)));
                foreach (var tally in new[] { size, all, Of("need in " + member.Language) })
                {
                    tally.Needs++;
                    tally.Met += met ? 1 : 0;
                    tally.PeerMet += member.HelpedBy.Any(h => peer.Contains(Pair(asking, h))) ? 1 : 0;
                }

                if (!met)
                    miss?.Invoke(
                        $"missed in {house}: {member.Name} “{member.Need}” ↔ {string.Join(" / ", member.HelpedBy.Select(h => $"{members[h].Name} “{members[h].Offer}” ({members[h].Profession})"))}"
                    );
            }

            foreach (var (pair, settling) in offered.Where(p => !IsTrue(members, p.Pair)))
                miss?.Invoke($"untrue in {house}{(settling ? " (settling in)" : "")}: {Said(members[pair.A])} ↔ {Said(members[pair.B])}");
        }

        return tallies;

        Tally Of(string name) => tallies.TryGetValue(name, out var tally) ? tally : tallies[name] = new();
    }

    private static string Said(Member m) => $"{m.Name} ({m.Profession}) “{m.Need}” / “{m.Offer}”";

    private static bool IsTrue(Member[] members, (int A, int B) pair) =>
        members[pair.A].HelpedBy.Contains(pair.B) || members[pair.B].HelpedBy.Contains(pair.A);

    private static (int A, int B) Pair(int one, int other) => (Math.Min(one, other), Math.Max(one, other));

    /// <summary>Four lists, each introduced completely; a person has the usual number of introductions per month.</summary>
    private static List<((int A, int B) Pair, bool Settling)> Introduced(Member[] members)
    {
        var trades = members
            .Select(m => m.Profession)
            .Where(p => p.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Index()
            .ToDictionary(t => t.Item, t => new ProfessionCard(new(Key(t.Index, 1)), new(t.Item, t.Item)), StringComparer.Ordinal);
        var introduced = new List<((int A, int B) Pair, bool Settling)>();
        var turns = members.Select(_ => Capacity.Usual.PerMonth).ToArray();
        for (var week = 0; week < Weeks; week++)
        {
            var scene = new Scene(
                Monday.PlusWeeks(week),
                11,
                [.. members.Select((m, k) => new Participant(Card(m, k, trades), turns[k], DaysKnown: 7 * (week + 1)))],
                [],
                null,
                introduced.Select(p => p.Pair).ToHashSet(),
                new Dictionary<(int A, int B), double>(),
                PastIntroductions.None
            );
            var valuation = Allocation.Value(scene);
            foreach (var pair in Allocation.Of(valuation))
            {
                introduced.Add(((pair.A, pair.B), ReasonsFor.LastResort(valuation, pair.A, pair.B)));
                turns[pair.A]--;
                turns[pair.B]--;
            }
        }

        return introduced;
    }

    private static HashSet<(int A, int B)> ByWords(Member[] members)
    {
        var offers = members.Index().Where(m => m.Item.Offer.Length + m.Item.Profession.Length > 0).ToArray();
        var bm25 = new Bm25([.. offers.Select(m => new Post($"o{m.Index}", m.Item.Language, $"{m.Item.Offer} {m.Item.Profession}"))]);
        return
        [
            .. members
                .Index()
                .Where(m => m.Item.Need.Length > 0)
                .SelectMany(m =>
                    bm25.Of(m.Item.Need)
                        .Where(o => offers[o.Offer].Index != m.Index)
                        .OrderByDescending(o => o.Score)
                        .Take(1)
                        .Select(o => Pair(m.Index, offers[o.Offer].Index))
                ),
        ];
    }

    private static PersonCard Card(Member m, int number, Dictionary<string, ProfessionCard> trades) =>
        new(
            new(Key(number, 2)),
            m.Name,
            null,
            trades.GetValueOrDefault(m.Profession),
            [Role.Member],
            Monday,
            PersonState.Active,
            m.Language == "zh" ? Languages.Chinese : Languages.English,
            true,
            true,
            false,
            Postings(m.Need, number, 3),
            Postings(m.Offer, number, 4),
            null
        )
        {
            Speaks = [m.Language, "en"],
        };

    private static PostingCard[] Postings(string text, int number, int kind) =>
        text.Length == 0 ? [] : [new(new(Key(number, kind)), text, [], Instant.MinValue)];

    private static Guid Key(int number, int kind) => new(number, (short)kind, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
