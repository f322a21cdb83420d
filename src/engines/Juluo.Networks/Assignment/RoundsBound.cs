namespace Juluo.Networks.Assignment;

/// <summary>Upper bounds of a <see cref="RoundsTask"/>, among seatings that seat as many people as the numbers allow.</summary>
internal sealed class RoundsBound
{
    private readonly RoundsTask task;
    private readonly int[] needing;
    private readonly int[] usable;
    private readonly Dictionary<(int Attending, int Needing, int Tables), RoundPlan> plans = []; // rounds are often alike

    internal RoundsBound(RoundsTask task)
    {
        this.task = task;
        var rounds = Enumerable.Range(0, task.Rounds).ToArray();
        Attending = [.. rounds.Select(r => task.Attending(r).Count())];
        needing = [.. rounds.Select(r => task.Attending(r).Count(task.NeedsAccessible))];
        Fullest = [.. rounds.Select(r => Fresh(r, 0))];
        usable = [.. rounds.Select(r => (int)Math.Round(Fresh(r, -1).Gain))];
        MostPairs = Math.Min(Eligible(), Math.Min(ByRounds(), ByPeople()));
        MostWorth = TopWorth();
    }

    /// <summary>Number of people who attend each round.</summary>
    internal int[] Attending { get; }

    /// <summary>For each round the sizes with most pairs.</summary>
    internal RoundPlan[] Fullest { get; }

    /// <summary>Upper bound of the number of different pairs.</summary>
    internal int MostPairs { get; }

    /// <summary>Upper bound of the worth: that of the <see cref="MostPairs"/> pairs of greatest worth.</summary>
    internal double MostWorth { get; }

    /// <summary>Returns the sizes of greatest gain for a round, if a number of people have no seat.</summary>
    internal RoundPlan Plan(int round, Func<int, int, double> gain, int fewer = 0) =>
        RoundPlan.Best(task.Tables, Attending[round] - fewer, Math.Min(needing[round], Attending[round] - fewer), gain);

    /// <summary>Least number of pairs among <paramref name="size"/> people who come from <paramref name="tables"/> tables that already sat at one of these together.</summary>
    internal static int Repeats(int size, int tables)
    {
        var (each, more) = (size / tables, size % tables);
        return (tables * each * (each - 1) / 2) + (more * each);
    }

    /// <summary>
    /// The pairs of all rounds without those that must repeat: by Hunter (1976), a union has at most the sum of the sizes, minus the overlaps along a tree. The tree is a star
    /// around one round; an overlap is at least what the pigeonhole principle says of each table.
    /// </summary>
    private int ByRounds()
    {
        var least = double.PositiveInfinity;
        for (var centre = 0; centre < task.Rounds; centre++)
        {
            var sum = Fullest[centre].Gain;
            for (var round = 0; round < task.Rounds; round++)
            {
                sum += round == centre ? 0 : Beside(round, centre);
            }
            least = Math.Min(least, sum);
        }
        return (int)Math.Round(least);
    }

    /// <summary>
    /// Sizes with most pairs that are new after a round with a number of tables; 0 tables: with most pairs; −1: most tables, as a gain.
    /// </summary>
    private RoundPlan Fresh(int round, int tables)
    {
        var key = (Attending[round], needing[round], tables);
        if (!plans.TryGetValue(key, out var plan))
        {
            plan = Plan(round, (_, size) => tables < 0 ? 1 : (size * (size - 1) / 2.0) - (tables > 0 ? Repeats(size, tables) : 0));
            plans.Add(key, plan);
        }
        return plan;
    }

    private double Beside(int round, int centre)
    {
        var (tables, largest) = (usable[centre], task.Tables.Select(t => t.Seats).DefaultIfEmpty().Max());
        if (tables == 0)
        {
            return Fullest[round].Gain;
        }
        var strangers = task.Attending(round).Count(person => !task.Attends(person, centre)) + Attending[centre] - Fullest[centre].Seated;
        var most = Fresh(round, tables).Gain;
        // Each person who did not sit in the other round saves at most as many repetitions as the last person of the largest table makes.
        return Math.Min(Fullest[round].Gain, most + (strangers * ((largest - 1) / tables)));
    }

    /// <summary>A person meets no more people than sit beside them, and none from whom they are kept apart.</summary>
    private int ByPeople()
    {
        var apart = new int[task.People];
        foreach (var (a, b) in task.Apart)
        {
            apart[a]++;
            apart[b]++;
        }
        var (largest, easy) = (LargestTable(_ => true), LargestTable(t => t.IsAccessible));
        var sum = 0L;
        for (var person = 0; person < task.People; person++)
        {
            var beside = Math.Max((task.NeedsAccessible(person) ? easy : largest) - 1, 0);
            var seats = Enumerable.Range(0, task.Rounds).Sum(r => task.Attends(person, r) ? Math.Min(beside, Attending[r] - 1) : 0);
            sum += Math.Min(seats, task.People - 1 - apart[person]);
        }
        return (int)(sum / 2);
    }

    private int LargestTable(Func<RoundTable, bool> of) => task.Tables.Where(of).Select(t => t.Seats).DefaultIfEmpty().Max();

    /// <summary>Number of pairs that attend a round together and are not kept apart.</summary>
    private int Eligible()
    {
        var kinds = Enumerable
            .Range(0, task.People)
            .GroupBy(person => string.Concat(Enumerable.Range(0, task.Rounds).Select(r => task.Attends(person, r) ? '1' : '0')))
            .Select(kind => kind.ToArray())
            .ToArray();
        var sum = 0L;
        foreach (var (at, kind) in kinds.Index())
        {
            sum += task.AttendTogether(kind[0], kind[0]) ? (long)kind.Length * (kind.Length - 1) / 2 : 0;
            sum += kinds.Take(at).Where(other => task.AttendTogether(kind[0], other[0])).Sum(other => (long)kind.Length * other.Length);
        }
        return (int)(sum - task.Apart.Count(pair => task.AttendTogether(pair.A, pair.B)));
    }

    private double TopWorth()
    {
        var special = task
            .Worths.Keys.Union(task.Wishes)
            .Where(pair => task.CouldMeet(pair.A, pair.B))
            .Select(pair => task.Worth(pair.A, pair.B) + (task.AreWished(pair.A, pair.B) ? task.WishWorth : 0))
            .OrderDescending()
            .ToArray();
        var (left, usual, sum) = (MostPairs, Eligible() - special.Length, 0.0);
        foreach (var worth in special.TakeWhile(worth => worth > 1).Take(left))
        {
            sum += worth;
            left--;
        }
        sum += Math.Min(usual, left);
        left -= Math.Min(usual, left);
        return sum + special.SkipWhile(worth => worth > 1).Take(left).Sum();
    }
}
