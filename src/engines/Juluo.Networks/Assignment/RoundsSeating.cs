namespace Juluo.Networks.Assignment;

/// <summary>
/// The seats of all rounds: from <see cref="TableRounds"/>, or as a person chose them. Immutable. A pair has the smaller number first.
/// </summary>
public sealed partial class RoundsSeating
{
    private readonly Dictionary<(int A, int B), ulong> met = []; // one bit for each round
    private readonly Lazy<RoundsBound> bound;

    internal RoundsSeating(RoundsTask task, IReadOnlyList<SeatedRound> rounds, RoundsBound? bound = null)
        : this(task, rounds, new Lazy<RoundsBound>(() => bound ?? new(task))) { }

    private RoundsSeating(RoundsTask task, IReadOnlyList<SeatedRound> rounds, Lazy<RoundsBound> bound)
    {
        (Task, Rounds, this.bound) = (task, rounds, bound);
        foreach (var (round, seated) in rounds.Index())
        {
            foreach (var table in seated.Tables)
            {
                foreach (var pair in Pairs(table))
                {
                    met[pair] = met.GetValueOrDefault(pair) | (1UL << round);
                }
            }
        }
        Worth = met.Keys.Sum(Value);
        WishesMet = [.. task.Wishes.Where(met.ContainsKey)];
        Broken = [.. rounds.SelectMany((_, round) => BrokenIn(round))];
    }

    /// <summary>The task.</summary>
    public RoundsTask Task { get; }

    /// <summary>The seats of each round.</summary>
    public IReadOnlyList<SeatedRound> Rounds { get; }

    /// <summary>Number of different pairs that meet.</summary>
    public int PairsMet => met.Count;

    /// <summary>
    /// Upper bound of <see cref="PairsMet"/> for seatings with as few people without a seat as the numbers allow; not always reachable. It is the least of: the pairs that attend
    /// a round together and are not kept apart; half of the sum, over people, of the seats beside them; the pairs at the fullest tables of all rounds, without repetitions that
    /// the pigeonhole principle forces between one round and each other (Hunter 1976).
    /// </summary>
    /// <remarks>Computed on first use for seats chosen by hand: O(rounds² · tables · people · seats).</remarks>
    public int MostPairs => bound.Value.MostPairs;

    /// <summary>Total worth of the first meetings, and of the wishes that are met.</summary>
    public double Worth { get; }

    /// <summary>Upper bound of <see cref="Worth"/>: as many pairs of greatest worth as <see cref="MostPairs"/>, with all wishes among them.</summary>
    public double MostWorth => bound.Value.MostWorth;

    /// <summary>True if the bound proves that no seating is better; false if it does not, though there may be none.</summary>
    public bool IsBest => IsComplete && Worth >= MostWorth - (1e-9 * (1 + MostWorth));

    /// <summary>The wishes that are met, ascending.</summary>
    public IReadOnlyList<(int A, int B)> WishesMet { get; }

    /// <summary>
    /// The rules that are broken, by round and table. A person who attends without a seat is one of them (<see cref="SeatRule.Seats"/>, table −1);
    /// <see cref="TableRounds.Seat"/> breaks no other.
    /// </summary>
    public IReadOnlyList<BrokenRule> Broken { get; }

    /// <summary>True if everyone has a seat in each round that they attend, by all rules.</summary>
    public bool IsComplete => Broken.Count == 0;

    /// <summary>
    /// Proven reasons why no seating is complete, by round. If there are none and the seating is not complete, there may be one that the search did not find. O(rounds · (people ·
    /// tables + pairs kept apart)) for each call.
    /// </summary>
    public IReadOnlyList<RoundsObstacle> Obstacles() => RoundsObstacles.Of(Task, bound.Value);

    /// <summary>Returns the rounds in which two people sit at one table, ascending. O(rounds).</summary>
    public IReadOnlyList<int> Meetings(int a, int b)
    {
        var bits = met.GetValueOrDefault(RoundsTask.Ordered(a, b));
        return [.. Enumerable.Range(0, Task.Rounds).Where(round => (bits >> round & 1) != 0)];
    }

    /// <summary>Takes seats as a person chose them, or as they were stored. People who attend and are at no table have no seat.</summary>
    /// <param name="task">The task.</param>
    /// <param name="rounds">For each round the people at each table.</param>
    /// <exception cref="ArgumentException">The numbers of rounds or tables are not those of the task, or a person sits twice in a round.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number names no person.</exception>
    public static RoundsSeating Of(RoundsTask task, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> rounds)
    {
        if (rounds.Count != task.Rounds || rounds.Any(tables => tables.Count != task.Tables.Count))
        {
            throw new ArgumentException($"{task.Rounds} rounds with {task.Tables.Count} tables each are needed.", nameof(rounds));
        }
        foreach (var (round, tables) in rounds.Index())
        {
            HashSet<int> seated = [];
            foreach (var person in tables.SelectMany(table => table))
            {
                if (!seated.Add(task.RequirePerson(person, nameof(rounds))))
                {
                    throw new ArgumentException($"Person {person} sits twice in round {round}.", nameof(rounds));
                }
            }
        }
        return new(task, [.. rounds.Select((tables, round) => Seated(task, round, tables, []))]);
    }

    private static SeatedRound Seated(
        RoundsTask task,
        int round,
        IReadOnlyList<IReadOnlyList<int>> tables,
        IReadOnlyList<UnseatedPerson> before
    )
    {
        HashSet<int> seated = [.. tables.SelectMany(table => table)];
        return new(
            [.. tables.Select(table => (IReadOnlyList<int>)[.. table.Order()])],
            [
                .. task.Attending(round)
                    .Where(person => !seated.Contains(person))
                    .Select(person => before.Where(u => u.Person == person).DefaultIfEmpty(new(person, SeatRule.Seats)).First()),
            ]
        );
    }

    private double Value((int A, int B) pair) => Task.Worth(pair.A, pair.B) + (Task.AreWished(pair.A, pair.B) ? Task.WishWorth : 0);

    private IEnumerable<BrokenRule> BrokenIn(int round) =>
        Rounds[round]
            .Tables.SelectMany((people, table) => RuleCheck.Broken(Task, round, table, people))
            .Concat(Rounds[round].Unseated.Select(of => new BrokenRule(SeatRule.Seats, round, -1, of.Person)));

    private static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<int> table) =>
        table.SelectMany((a, at) => table.Skip(at + 1).Select(b => RoundsTask.Ordered(a, b)));
}
