using NodaTime;

namespace Juluo.Matching.Tests.Value;

/// <summary>The sample's people as the allocation sees them, without a database.</summary>
internal static class Town
{
    public static PersonId Person(int number) => new(new Guid(number + 1, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    public static Scene Of(SampleCommunity community, int turns = 2, ulong seed = 11, Func<SamplePerson, bool>? counts = null)
    {
        var today = community.Now.InZone(SampleOptions.Zone).Date;
        var active = community.People.Where(p => p.LeftOn is null || p.LeftOn > today).ToList();
        var numbers = active.Select((p, k) => (p.Number, k)).ToDictionary(x => x.Number, x => x.k);
        var people = active
            .Select(p => new Participant(
                Card(p, counts?.Invoke(p) ?? p.PresenceCounts),
                turns,
                DaysKnown: Math.Max(0, Period.DaysBetween(p.JoinedOn, today))
            ))
            .ToArray();
        // Ties that Lens would have found: the planted ones, of people who agreed.
        var ties = community
            .Truth.Planted.Where(t => t.HoldsOn(today) && numbers.ContainsKey(t.A) && numbers.ContainsKey(t.B))
            .Select(t => (A: numbers[t.A], B: numbers[t.B], t.Kind))
            .Where(t => people[t.A].Counted && people[t.B].Counted)
            .GroupBy(t => (Math.Min(t.A, t.B), Math.Max(t.A, t.B)))
            .Select(g => new KnownTie(
                g.Key.Item1,
                g.Key.Item2,
                g.Any(t => t.Kind == PlantedKind.Partner) ? TieKind.Partner : TieKind.Neighbour,
                5
            ))
            .ToArray();
        return new(
            new LocalDate(2026, 11, 16),
            seed,
            people,
            ties,
            null,
            new HashSet<(int, int)>(),
            new Dictionary<(int, int), double>(),
            PastIntroductions.None
        );
    }

    /// <summary>The number within the sample.</summary>
    public static int NumberOf(Scene scene, int person) => BitConverter.ToInt32(scene.People[person].Card.Id.Value.ToByteArray(), 0) - 1;

    private static PersonCard Card(SamplePerson person, bool counts) =>
        new(
            Person(person.Number),
            person.Name,
            person.LatinName,
            new(new(Key(1, person.Trade.Number)), new("業" + person.Trade.Number, "trade " + person.Trade.Number)),
            [Role.Member],
            person.JoinedOn,
            PersonState.Active,
            Languages.Chinese,
            counts,
            person.TiesVisible,
            false,
            Postings(person, person.Needs, 3),
            Postings(person, person.Offers, 4),
            null
        );

    private static PostingCard[] Postings(SamplePerson person, IReadOnlyList<Sample.Posting> postings, int kind) =>
        [
            .. postings.Select(
                (w, k) =>
                    new PostingCard(
                        new(Key(kind, (person.Number * 10) + k)),
                        w.Text.Zh ?? w.Text.En ?? "",
                        [.. w.Skills.Select(s => new SkillCard(new(Key(2, s.Number)), new("技" + s.Number, "skill " + s.Number)))],
                        Instant.MinValue
                    )
            ),
        ];

    private static Guid Key(int kind, int number) => new(number, (short)kind, 0, [0x80, 0, 0, 0, 0, 0, 0, 2]);
}
