using NodaTime;

namespace Juluo.Worlds.Bench;

/// <summary>
/// Juluo's method: the list of Monday, and each day the part of it that Today shows, with the code that runs in a community. Ties replace those that Lens would find: familiar from three of the last
/// 28 days together, neighbours from six or after a useful meeting.
/// </summary>
/// <param name="name">The name in the tables.</param>
/// <param name="without">Leaves a factor out: the loss shows its contribution.</param>
internal sealed class Product(string name = "Juluo", Func<Worth, Worth>? without = null) : Policy
{
    private static readonly Instant Begun = Instant.FromUtc(2026, 1, 5, 0, 0);

    private PersonCard[]? cards;
    private List<(Suggestion Suggestion, int A, int B, Worth Worth)> week = [];
    private readonly List<((int A, int B) Pair, int Day)> left = [];
    private readonly List<((int A, int B) Pair, int Day)> heldBack = [];

    public override string Name => name;

    public override void Begin(Trial trial, int day)
    {
        cards ??= Cards(trial.World);
        // Pairs left on last week's list get a lower rank.
        left.AddRange(week.Where(s => !trial.Courses.Any(c => c.A == s.A && c.B == s.B)).Select(s => ((s.A, s.B), day)));
        var scene = Scene(trial, day);
        var list = Allocation.Of(Allocation.Value(scene), without: without);
        heldBack.AddRange(list.Where(p => p.Arm == Arm.HeldBack).Select(p => ((p.A, p.B), day)));
        week =
        [
            .. list.Where(p => p.Arm != Arm.HeldBack)
                .Select(p =>
                    (
                        new Suggestion(
                            new(Guid.CreateVersion7()),
                            new LocalDate(2026, 1, 5).PlusDays(day),
                            cards[p.A].Id,
                            cards[p.B].Id,
                            p.Worth.Value,
                            0.5,
                            [],
                            p.Arm,
                            SuggestionState.Open
                        ),
                        p.A,
                        p.B,
                        p.Worth
                    )
                ),
        ];
    }

    public override IEnumerable<(int A, int B, Worth? Worth)> Today(Trial trial, int day, int perDay)
    {
        var may = week.Where(s => trial.MayMeet(s.A, s.B, day)).ToDictionary(s => s.Suggestion.Id);
        return TodaysIntroductions
            .Choose(may.Values.Select(s => s.Suggestion))
            .Take(perDay)
            .Select(s => (may[s.Id].A, may[s.Id].B, (Worth?)may[s.Id].Worth))
            .ToList();
    }

    private Scene Scene(Trial trial, int day)
    {
        var (world, seen, courses) = (trial.World, trial.Seen, trial.Courses);
        // An answer is known after three days, a meeting after two weeks.
        var answered = courses.Where(c => c.Day < day - 3).ToArray();
        var over = answered.Where(c => c.Agreed && c.Day < day - 14).ToArray();
        var people = world
            .People.Select(
                (p, k) =>
                    new Participant(
                        cards![k],
                        Math.Max(0, trial.TurnsLeft(k, day)),
                        Asked: answered.Count(c => c.Has(k)),
                        Both: answered.Count(c => c.Has(k) && c.Agreed),
                        Visits: p.PresenceCounts
                            ? Enumerable.Range(Math.Max(World.FirstDay, day - 90), 90).Count(d => d < day && world.Comes(k, d))
                            : null,
                        DaysKnown: Math.Max(0, day - p.JoinedOn),
                        Waited: courses.LastOrDefault(c => c.Has(k)) is { } last ? (day - last.Day) / 7 : null
                    )
                    {
                        Habit = seen.Habit(k, day),
                    }
            )
            .ToArray();
        var useful = courses.Where(c => c.Succeeded && c.MetOn < day).Select(c => Observations.Ordered(c.A, c.B)).ToHashSet();
        var ties = seen.Met(day)
            .Select(p =>
            {
                var days = seen.DaysTogether(p.A, p.B, day);
                var kind =
                    days >= Observations.DaysOfAcquaintance || useful.Contains(p) ? TieKind.Neighbour
                    : days >= Observations.DaysOfFamiliarity ? TieKind.Familiar
                    : TieKind.Stranger;
                return new KnownTie(p.A, p.B, kind, days);
            })
            .ToArray();
        var barred = courses.Select(c => Observations.Ordered(c.A, c.B)).ToHashSet();
        barred.UnionWith(heldBack.Where(h => h.Day > day - 60).Select(h => h.Pair));
        // An operator's own observations, for every policy alike.
        for (var a = 0; a < people.Length; a++)
        for (var b = a + 1; b < people.Length; b++)
            if (seen.DaysTogether(a, b, day) >= Observations.DaysOfAcquaintance)
                barred.Add((a, b));
        return new Scene(
            new LocalDate(2026, 1, 5).PlusDays(day),
            world.Seed,
            people,
            ties,
            seen.Forecast(day),
            barred,
            left.Where(l => l.Day > day - 56).GroupBy(l => l.Pair).ToDictionary(g => g.Key, g => g.Count() * 0.5),
            new PastIntroductions(
                [.. answered.Select(c => new Lesson(c.Worth!.Signals, c.Agreed, c.MetOn < day - 2 ? c.Useful : null))],
                over.Length,
                over.Count(c => c.MetOn is not null),
                courses.Count(c => c.Day > day - 28)
            )
        );
    }

    /// <summary>The community's data about its people, as Juluo stores it.</summary>
    public static PersonCard[] Cards(World world)
    {
        var keys = new Dictionary<string, Guid>(StringComparer.Ordinal);
        Guid Key(string of) =>
            keys.TryGetValue(of, out var known) ? known : keys[of] = new Guid(keys.Count + 1, 1, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]);
        PostingCard[] Postings(IReadOnlyList<Posting> postings, string of) =>
            [
                .. postings.Select(
                    (w, k) =>
                        new PostingCard(
                            new(Key($"{of}/{k}")),
                            w.Text,
                            [.. w.Skills.Select(s => new SkillCard(new(Key($"skill/{s}")), new(s, s)))],
                            Begun
                        )
                ),
            ];
        return
        [
            .. world.People.Select(
                (p, k) =>
                    new PersonCard(
                        // In the order of their numbers, so that A < B by number implies A < B by key.
                        new(new Guid(k + 1, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1])),
                        $"Person {k}",
                        null,
                        new(new(Key($"trade/{p.Trade}")), new(p.Trade, p.Trade)),
                        [Role.Member],
                        new LocalDate(2026, 1, 5).PlusDays(p.JoinedOn),
                        PersonState.Active,
                        p.Languages[0] == "zh-Hant" ? Languages.Chinese : Languages.English,
                        p.PresenceCounts,
                        p.PresenceCounts,
                        false,
                        Postings(p.Needs, $"need/{k}"),
                        Postings(p.Offers, $"offer/{k}"),
                        null
                    )
                    {
                        Speaks = [.. p.Languages.Select(l => l.Split('-')[0]).Distinct(StringComparer.Ordinal)],
                    }
            ),
        ];
    }
}
