using Juluo.Foundation;
using Juluo.Lens;
using Juluo.Matching;
using Juluo.Networks;
using Juluo.Networks.Prediction;
using Juluo.People;
using Juluo.Sample;
using NodaTime;

namespace Juluo.Batch.Bench;

/// <summary>The sample's network of houses with the given number of members and eight weeks of history, as the program would read it before making a list.</summary>
internal sealed class Members
{
    private const int Days = 56;
    private const int Usual = 2;

    private readonly SampleCommunity sample;
    private readonly Participant[] people;
    private readonly KnownTie[] ties;
    private readonly List<Contact> contacts = [];

    private Members(SampleCommunity sample)
    {
        this.sample = sample;
        var numbers = sample.People.Where(p => p.LeftOn is null).Select((p, k) => (p.Number, k)).ToDictionary(x => x.Number, x => x.k);
        var cards = Cards([.. sample.People.Where(p => p.LeftOn is null)]);
        people = [.. cards.Select(card => new Participant(card, card.Roles.Contains(Role.Operator) ? 0 : Usual))];
        var days = new Dictionary<(int, int), HashSet<LocalDate>>();
        foreach (var met in sample.Interactions())
        {
            if (!numbers.TryGetValue(met.A, out var one) || !numbers.TryGetValue(met.B, out var other))
                continue;
            var (a, b) = one < other ? (one, other) : (other, one);
            if (!people[a].Counted || !people[b].Counted)
                continue;
            contacts.Add(new(a, b, met.At.ToUnixTimeSeconds(), met.At.ToUnixTimeSeconds() + met.Seconds));
            if (!days.TryGetValue((a, b), out var on))
                days.Add((a, b), on = []);
            on.Add(met.Day);
        }

        // As Network would classify them: people who met on three days in four weeks are familiar, on eight neighbours.
        ties =
        [
            .. days.Select(d => (d.Key, Lately: d.Value.Count(day => day > sample.Now.InUtc().Date.PlusDays(-28))))
                .Where(d => d.Lately >= 3)
                .Select(d => new KnownTie(d.Key.Item1, d.Key.Item2, d.Lately >= 8 ? TieKind.Neighbour : TieKind.Familiar, d.Lately)),
        ];
    }

    public static Members Of(int members) =>
        new(
            SampleCommunity.Make(
                SampleOptions.Demo(SamplePreset.Islands, Instant.FromUtc(2026, 11, 26, 6, 0), seed: 7, members: members, days: Days)
            )
        );

    /// <summary>With the forecast learnt again, as in each week.</summary>
    public Scene Scene()
    {
        var trades = people.Select(p => p.Card.Trade?.Id).Distinct().ToList();
        var history = MeetingHistory.Before(sample.Now.ToUnixTimeSeconds(), people.Length, contacts);
        var forecast = MeetingProbability.Learn(
            history,
            people.Select(p => p.Card.Trade is { } t ? trades.IndexOf(t.Id) : -1).ToArray(),
            horizon: Math.Max(1, history.Periods)
        );
        return new(
            new(2026, 11, 23),
            7,
            people,
            ties,
            forecast,
            new HashSet<(int, int)>(),
            new Dictionary<(int, int), double>(),
            PastIntroductions.None
        );
    }

    private static PersonCard[] Cards(SamplePerson[] people)
    {
        var keys = new Dictionary<string, Guid>(StringComparer.Ordinal);
        Guid Key(string of) =>
            keys.TryGetValue(of, out var known) ? known : keys[of] = new Guid(keys.Count + 1, 1, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]);
        static LocalizedText Both(Phrase phrase) => new(phrase.Zh ?? phrase.En!, phrase.En ?? phrase.Zh!);
        PostingCard[] Postings(IReadOnlyList<Sample.Posting> postings, string of, Instant since) =>
            [
                .. postings.Select(
                    (w, k) =>
                        new PostingCard(
                            new(Key($"{of}/{k}")),
                            w.Text.Zh ?? w.Text.En!,
                            [.. w.Skills.Select(s => new SkillCard(new(Key($"skill/{s.Key}")), Both(s.Name)))],
                            since
                        )
                ),
            ];
        return
        [
            .. people.Select(
                (p, k) =>
                    new PersonCard(
                        // In the order of their numbers, so that A < B by number implies A < B by key.
                        new(new Guid(k + 1, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1])),
                        p.Name,
                        p.LatinName,
                        new(new(Key($"trade/{p.Trade.Key}")), Both(p.Trade.Name)),
                        [Enum.Parse<Role>(p.Role.ToString())],
                        p.JoinedOn,
                        PersonState.Active,
                        p.Languages[0],
                        p.PresenceCounts,
                        p.TiesVisible,
                        false,
                        Postings(p.Needs, $"need/{k}", default),
                        Postings(p.Offers, $"offer/{k}", default),
                        null
                    )
                    {
                        Speaks = [.. p.Languages.Select(l => l.Split('-')[0]).Distinct(StringComparer.Ordinal)],
                    }
            ),
        ];
    }
}
