namespace Juluo.Networks.Assignment;

/// <summary>
/// The people to seat at the same tables over several rounds, the rules to keep, and the worth of a first meeting. Validated on construction. A task whose rules contradict each
/// other is valid: the seating names the reason.
/// </summary>
public sealed partial class RoundsTask
{
    /// <summary>The largest number of people; a search needs five bytes for each pair.</summary>
    public const int MostPeople = 3_000;

    /// <summary>The largest number of rounds.</summary>
    public const int MostRounds = 60;

    private readonly HashSet<(int A, int B)> apart;
    private readonly HashSet<(int A, int B)> wishes;
    private readonly Dictionary<(int A, int B), double> worth = [];
    private readonly ulong[] away;
    private readonly bool[] accessible;
    private readonly List<HashSet<int>>[] company;

    /// <summary>Creates a task. O(people + entries of all lists).</summary>
    /// <param name="people">Number of people, 0 … <see cref="MostPeople"/>; they are 0 … people − 1.</param>
    /// <param name="tables">The tables, the same in each round.</param>
    /// <param name="rounds">Number of rounds, 1 … <see cref="MostRounds"/>.</param>
    /// <param name="apart">Pairs that must never sit at one table.</param>
    /// <param name="wishes">Pairs that wish to sit at one table once.</param>
    /// <param name="worth">
    /// Pairs whose first meeting is not worth 1, with its worth, 0 or more: less for people who know each other or met at an earlier evening. The last entry for a pair counts.
    /// </param>
    /// <param name="away">Rounds that a person does not attend.</param>
    /// <param name="needAccessible">People who need an accessible table.</param>
    /// <param name="company">
    /// A person who asked not to be the only one, and companions of whom at least one must sit at the same table in each round that the person attends. Several entries for one
    /// person are several rules.
    /// </param>
    /// <param name="wishWorth">Worth of a wish that is met, beside that of the meeting: 0 or more.</param>
    /// <exception cref="ArgumentException">A pair consists of one person twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the documented range, or names no person or round.</exception>
    public RoundsTask(
        int people,
        IEnumerable<RoundTable> tables,
        int rounds,
        IEnumerable<(int A, int B)>? apart = null,
        IEnumerable<(int A, int B)>? wishes = null,
        IEnumerable<(int A, int B, double Worth)>? worth = null,
        IEnumerable<(int Person, int Round)>? away = null,
        IEnumerable<int>? needAccessible = null,
        IEnumerable<(int Person, IReadOnlyCollection<int> Companions)>? company = null,
        double wishWorth = 10
    )
    {
        (People, Rounds, WishWorth) = (RequireIn(people, 0, MostPeople), RequireIn(rounds, 1, MostRounds), RequireWorth(wishWorth));
        Tables = [.. tables.Select(table => Checked(table, nameof(tables)))];
        this.apart = [.. (apart ?? []).Select(pair => Checked(pair.A, pair.B, nameof(apart)))];
        this.wishes = [.. (wishes ?? []).Select(pair => Checked(pair.A, pair.B, nameof(wishes)))];
        foreach (var (a, b, value) in worth ?? [])
        {
            this.worth[Checked(a, b, nameof(worth))] = RequireWorth(value, nameof(worth));
        }
        this.away = new ulong[people];
        foreach (var (person, round) in away ?? [])
        {
            this.away[RequirePerson(person, nameof(away))] |= 1UL << RequireIn(round, 0, rounds - 1, nameof(away));
        }
        accessible = new bool[people];
        foreach (var person in needAccessible ?? [])
        {
            accessible[RequirePerson(person, nameof(needAccessible))] = true;
        }
        this.company = [.. Enumerable.Range(0, people).Select(_ => new List<HashSet<int>>())];
        foreach (var (person, companions) in company ?? [])
        {
            HashSet<int> others = [.. companions.Select(other => RequirePerson(other, nameof(company)))];
            others.Remove(RequirePerson(person, nameof(company)));
            this.company[person].Add(others);
        }
        Wishes = [.. this.wishes.Order()];
        Apart = [.. this.apart.Order()];
    }

    /// <summary>Number of people.</summary>
    public int People { get; }

    /// <summary>Number of rounds.</summary>
    public int Rounds { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<RoundTable> Tables { get; }

    /// <summary>The pairs that wish to sit together once, the smaller number first, ascending.</summary>
    public IReadOnlyList<(int A, int B)> Wishes { get; }

    /// <summary>The pairs that must never sit at one table, the smaller number first, ascending.</summary>
    public IReadOnlyList<(int A, int B)> Apart { get; }

    /// <summary>Worth of a wish that is met, beside that of the meeting.</summary>
    public double WishWorth { get; }

    /// <summary>The pairs whose first meeting is not worth 1, the smaller number first.</summary>
    internal IReadOnlyDictionary<(int A, int B), double> Worths => worth;

    /// <summary>True if someone asked for company.</summary>
    internal bool HasCompany => Array.Exists(company, rules => rules.Count > 0);

    /// <summary>Checks that a person attends a round. O(1).</summary>
    public bool Attends(int person, int round) => (away[person] >> round & 1) == 0;

    /// <summary>Checks that a person needs an accessible table. O(1).</summary>
    public bool NeedsAccessible(int person) => accessible[person];

    /// <summary>Checks that two people must never sit at one table. O(1).</summary>
    public bool AreApart(int a, int b) => apart.Contains(Ordered(a, b));

    /// <summary>Checks that two people wish to sit together once. O(1).</summary>
    public bool AreWished(int a, int b) => wishes.Contains(Ordered(a, b));

    /// <summary>Returns the worth of a pair's first meeting, without that of a wish: 1 unless the task says otherwise. O(1).</summary>
    public double Worth(int a, int b) => worth.GetValueOrDefault(Ordered(a, b), 1);

    /// <summary>Returns the sets of companions of a person; one of each set must be at the person's table.</summary>
    internal IReadOnlyList<IReadOnlySet<int>> Company(int person) => company[person];

    /// <summary>Returns the people who attend a round, ascending.</summary>
    internal IEnumerable<int> Attending(int round) => Enumerable.Range(0, People).Where(person => Attends(person, round));

    /// <summary>Checks that a person may sit at a table: it is accessible, or the person does not need this.</summary>
    internal bool Suits(int person, int table) => Tables[table].IsAccessible || !accessible[person];

    /// <summary>Checks that two people could meet: they are not kept apart, and attend a round together.</summary>
    internal bool CouldMeet(int a, int b) => AttendTogether(a, b) && !AreApart(a, b);

    /// <summary>Checks that there is a round that both attend.</summary>
    internal bool AttendTogether(int a, int b) => (~away[a] & ~away[b] & ((1UL << Rounds) - 1)) != 0;

    internal static (int A, int B) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
