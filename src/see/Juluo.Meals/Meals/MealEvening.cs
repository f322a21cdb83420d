using Juluo.Networks.Assignment;

namespace Juluo.Meals;

/// <summary>The people and seats of a meal of several rounds, as a task of the engine (<see cref="TableRounds"/>). Pure; people are numbered in the order in which they joined.</summary>
internal sealed class MealEvening
{
    /// <summary>The largest number of people who get seats; those who join later get none.</summary>
    public const int Most = 1_000;

    private const int FewestSteps = 200_000;
    private const int StepsForSeat = 5_000;
    private const double Acquainted = 0.2;
    private const double Stranger = 1;
    private const double OtherProfession = 0.25;

    private readonly Dictionary<PersonId, int> numbers;
    private readonly HashSet<(int, int)> known;
    private readonly HashSet<(int, int)> apart;
    private readonly List<(int Person, int Other)> wishes;
    private readonly List<IReadOnlyCollection<int>> companions;
    private readonly int tables;

    /// <param name="known">Pairs who know each other.</param>
    /// <param name="apart">Pairs who must never share a table.</param>
    public MealEvening(
        Meal meal,
        IReadOnlyList<Guest> guests,
        IReadOnlyList<(PersonId, PersonId)> known,
        IReadOnlyList<(PersonId, PersonId)> apart,
        IReadOnlyList<MealStore.Wish> wishes,
        IReadOnlyList<MealStore.Seat> seats
    )
    {
        (Meal, Guests, People, Wishes) = (meal, guests, [.. guests.Select(g => g.Card)], wishes);
        numbers = guests.Index().ToDictionary(g => g.Item.Card.Id, g => g.Index);
        this.known = [.. Numbered(known)];
        this.apart = [.. Numbered(apart)];
        this.wishes =
        [
            .. wishes
                .Where(w => numbers.ContainsKey(w.Person) && numbers.ContainsKey(w.Other))
                .Select(w => (numbers[w.Person], numbers[w.Other])),
        ];
        companions = [.. guests.Select((_, person) => Companions(person))];
        Seats = [.. seats.Where(s => numbers.ContainsKey(s.Person))];
        tables = Math.Max((guests.Count + meal.Largest - 1) / meal.Largest, Seats.Select(s => s.Table).DefaultIfEmpty().Max());
        Now = RoundsSeating.Of(Task(forPlan: false), Seated(tables));
    }

    /// <summary>A person who joined the meal, with their requests.</summary>
    internal sealed record Guest(PersonCard Card, bool NeedsAccessible, bool NotAlone, Instant JoinedAt);

    public Meal Meal { get; }

    public IReadOnlyList<Guest> Guests { get; }

    public IReadOnlyList<PersonCard> People { get; }

    public IReadOnlyList<MealStore.Wish> Wishes { get; }

    public IReadOnlyList<MealStore.Seat> Seats { get; }

    /// <summary>The number of tables in each round.</summary>
    public int Tables => tables;

    /// <summary>The seats as they are.</summary>
    public RoundsSeating Now { get; }

    public int? NumberOf(PersonId person) => numbers.TryGetValue(person, out var number) ? number : null;

    /// <summary>Returns true if someone joined whom the person knows, or with whom they wish to sit, even if that person is kept apart from them.</summary>
    public bool HasCompany(int person) => Enumerable.Range(0, Guests.Count).Any(other => other != person && AreCompany(person, other));

    /// <summary>Computes seats for the rounds from <paramref name="from"/> on, of which pairs who met in the rounds before are no longer new.</summary>
    /// <returns>For each of these rounds the people at each table.</returns>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<PersonId>>> Remaining(int from, CancellationToken stop)
    {
        var steps = Math.Min(TableRounds.UsualSteps, FewestSteps + (StepsForSeat * People.Count * Meal.Rounds));
        var seating = Seat(Task(forPlan: true, from));
        // Tables of equal size leave no place for the others if someone can sit nowhere.
        if (!seating.IsComplete && Seat(Task(forPlan: true, from, equal: false)) is var loose && loose.Broken.Count < seating.Broken.Count)
            seating = loose;
        return
        [
            .. seating.Rounds.Select(round =>
                (IReadOnlyList<IReadOnlyList<PersonId>>)
                    [.. round.Tables.Select(t => (IReadOnlyList<PersonId>)[.. t.Select(p => People[p].Id)])]
            ),
        ];

        RoundsSeating Seat(RoundsTask task) => TableRounds.Seat(task, steps: steps, stop: stop);
    }

    /// <summary>
    /// Returns an upper bound of the number of different pairs who can meet. Pairs to keep apart are counted as possible: a lower number would reveal that there are some.
    /// </summary>
    public int MostPairs()
    {
        var count = (People.Count + Meal.Largest - 1) / Meal.Largest;
        var task = Task(forPlan: true, hidden: false);
        var none = Enumerable
            .Range(0, Meal.Rounds)
            .Select(_ => (IReadOnlyList<IReadOnlyList<int>>)[.. Enumerable.Range(0, count).Select(_ => Array.Empty<int>())]);
        return Math.Max(RoundsSeating.Of(task, [.. none]).MostPairs, Now.PairsMet);
    }

    /// <summary>
    /// Returns the reason to refuse a move, if any. Everyone can see a full table; pairs to keep apart and people's requests are not for the host to know, so all of these have the
    /// same refusal.
    /// </summary>
    internal static Error? Refusal(RoundsChange change)
    {
        foreach (var broken in change.Broken.OrderBy(b => b.Rule is SeatRule.Seats or SeatRule.FewestAtTable ? 0 : 1))
            switch (broken.Rule)
            {
                case SeatRule.Seats when broken.Table >= 0:
                    return new MealErrors.TableFull(broken.Table + 1);
                case SeatRule.FewestAtTable:
                    return new MealErrors.AloneAtTable(broken.Table + 1);
                case SeatRule.Seats: // the person gives up their seat
                    break;
                default:
                    return new MealErrors.MoveNotPossible();
            }
        return null;
    }

    private RoundsTask Task(bool forPlan, int first = 1, bool hidden = true, bool equal = true)
    {
        var count = forPlan ? (People.Count + Meal.Largest - 1) / Meal.Largest : tables;
        var (fewest, most) =
            forPlan && count > 0 ? (equal ? People.Count / count : 2, (People.Count + count - 1) / count) : (2, Meal.Largest);
        var met = Seats
            .Where(s => s.Round < first)
            .GroupBy(s => (s.Round, s.Table))
            .SelectMany(t => Pairs([.. t.Select(s => numbers[s.Person])]))
            .ToHashSet();
        return new(
            People.Count,
            Enumerable
                .Range(0, count)
                .Select(t => new RoundTable(most, IsAccessible: Meal.AccessibleTables is not { } accessible || t < accessible, fewest)),
            Meal.Rounds - first + 1,
            hidden ? apart : null,
            wishes.Select(w => Ordered(w.Person, w.Other)).Distinct().Where(pair => !met.Contains(pair)),
            from pair in Pairs([.. Enumerable.Range(0, People.Count)])
            select (
                pair.Item1,
                pair.Item2,
                met.Contains(pair) ? 0
                : known.Contains(pair) ? Acquainted
                : Stranger + (People[pair.Item1].Trade?.Id != People[pair.Item2].Trade?.Id ? OtherProfession : 0)
            ),
            from guest in Guests.Index()
            where Meal.SeatedAt is not null
            from round in Enumerable.Range(first, Meal.Rounds - first + 1)
            where Meal.RoundAt(round + 1) <= guest.Item.JoinedAt
            select (guest.Index, round - first),
            Numbers(g => g.NeedsAccessible),
            Numbers(g => g.NotAlone).Select(person => (person, companions[person]))
        );
    }

    private IEnumerable<int> Numbers(Func<Guest, bool> of) => Enumerable.Range(0, Guests.Count).Where(number => of(Guests[number]));

    /// <summary>People whom a person knows, or with whom they wish to sit, and who may share a table with them.</summary>
    private List<int> Companions(int person) =>
        [
            .. Enumerable
                .Range(0, Guests.Count)
                .Where(other => other != person && !apart.Contains(Ordered(person, other)) && AreCompany(person, other)),
        ];

    private bool AreCompany(int person, int other) => known.Contains(Ordered(person, other)) || wishes.Contains((person, other));

    private List<IReadOnlyList<IReadOnlyList<int>>> Seated(int count)
    {
        var at = Seats.ToLookup(s => (s.Round, s.Table), s => numbers[s.Person]);
        return
        [
            .. Enumerable
                .Range(1, Meal.Rounds)
                .Select(round =>
                    (IReadOnlyList<IReadOnlyList<int>>)[.. Enumerable.Range(1, count).Select(t => (int[])[.. at[(round, t)]])]
                ),
        ];
    }

    private IEnumerable<(int, int)> Numbered(IEnumerable<(PersonId, PersonId)> pairs) =>
        from pair in pairs
        where pair.Item1 != pair.Item2 && numbers.ContainsKey(pair.Item1) && numbers.ContainsKey(pair.Item2)
        select Ordered(numbers[pair.Item1], numbers[pair.Item2]);

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    private static IEnumerable<(int, int)> Pairs(IReadOnlyList<int> people) =>
        people.SelectMany((a, at) => people.Skip(at + 1).Select(b => Ordered(a, b)));
}
