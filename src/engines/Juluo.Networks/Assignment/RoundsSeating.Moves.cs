namespace Juluo.Networks.Assignment;

public sealed partial class RoundsSeating
{
    /// <summary>Returns the consequences of a move without making it. O(people at the two tables squared + people).</summary>
    /// <param name="move">The move; it may break any rule, which the result then names.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number names no round, person or table.</exception>
    public RoundsChange Cost(RoundsMove move)
    {
        var (from, after) = Moved(move);
        var now = Rounds[move.Round];
        var changed = Enumerable.Range(0, Task.Tables.Count).Where(t => !after.Tables[t].SequenceEqual(now.Tables[t])).ToArray();
        var before = changed.SelectMany(t => Pairs(now.Tables[t])).ToHashSet();
        var then = changed.SelectMany(t => Pairs(after.Tables[t])).ToHashSet();
        (int A, int B)[] lost = [.. before.Except(then).Where(pair => met[pair] == 1UL << from).Order()];
        (int A, int B)[] gained = [.. then.Except(before).Where(pair => !met.ContainsKey(pair)).Order()];
        var (was, will) = (Rules(now, changed, from), Rules(after, changed, from));
        return new(
            gained,
            lost,
            [.. gained.Where(pair => Task.AreWished(pair.A, pair.B))],
            [.. lost.Where(pair => Task.AreWished(pair.A, pair.B))],
            [.. will.Except(was)],
            [.. was.Except(will)],
            gained.Sum(Value) - lost.Sum(Value)
        );
    }

    /// <summary>Returns the seating after a move. O(people · seats · rounds).</summary>
    /// <param name="move">The move; it may break any rule, see <see cref="Broken"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number names no round, person or table.</exception>
    public RoundsSeating After(RoundsMove move)
    {
        var (round, after) = Moved(move);
        return new(Task, [.. Rounds.Select((seated, at) => at == round ? after : seated)], bound);
    }

    private (int Round, SeatedRound After) Moved(RoundsMove move)
    {
        Task.RequireRound(move.Round, nameof(move));
        Task.RequirePerson(move.Person, nameof(move));
        var now = Rounds[move.Round];
        var (from, to) = (TableOf(now, move.Person), move.Table);
        if (move.With is { } other)
        {
            to = TableOf(now, Task.RequirePerson(other, nameof(move)));
        }
        else if (to != -1)
        {
            Task.RequireTable(to, nameof(move));
        }
        var tables = now.Tables.Select(table => table.ToList()).ToArray();
        Take(move.Person, from, to);
        if (move.With is { } with)
        {
            Take(with, to, from);
        }
        return (move.Round, Seated(Task, move.Round, tables, now.Unseated));

        void Take(int person, int leaves, int joins)
        {
            if (leaves >= 0)
            {
                tables[leaves].Remove(person);
            }
            if (joins >= 0)
            {
                tables[joins].Add(person);
            }
        }
    }

    private BrokenRule[] Rules(SeatedRound round, int[] tables, int number) =>
        [
            .. tables.SelectMany(table => RuleCheck.Broken(Task, number, table, round.Tables[table])),
            .. round.Unseated.Select(of => new BrokenRule(SeatRule.Seats, number, -1, of.Person)),
        ];

    private static int TableOf(SeatedRound round, int person)
    {
        for (var table = 0; table < round.Tables.Count; table++)
        {
            if (round.Tables[table].Contains(person))
            {
                return table;
            }
        }
        return -1;
    }
}
