using Juluo.Networks.Assignment;

namespace Juluo.Networks.Tests.Assignment;

/// <summary>Small tasks with every rule, a naive check of the rules, and the best of all seatings by enumeration.</summary>
internal static class RoundsCases
{
    public static RoundsTask Task(Random chance, int people, int rounds)
    {
        var tables = Enumerable
            .Range(0, chance.Next(1, 4))
            .Select(_ => new RoundTable(chance.Next(1, 6), chance.Next(2) == 0, chance.Next(0, 4)))
            .ToArray();
        var everyone = Enumerable.Range(0, people).ToArray();
        var pairs = everyone.SelectMany(a => everyone.Skip(a + 1).Select(b => (A: a, B: b))).ToArray();
        bool Rarely(int of) => chance.Next(of) == 0;
        var (apart, wishes, worth) = (chance.Next(4, 14), chance.Next(3, 9), chance.Next(2, 9));
        return new(
            people,
            tables,
            rounds,
            pairs.Where(_ => Rarely(apart)),
            pairs.Where(_ => Rarely(wishes)).Select(p => (p.B, p.A)),
            pairs.Where(_ => Rarely(worth)).Select(p => (p.A, p.B, chance.Next(0, 9) / 4.0)),
            everyone.Where(_ => Rarely(6)).Select(p => (p, chance.Next(rounds))),
            everyone.Where(_ => Rarely(6)),
            everyone.Where(_ => Rarely(5)).Select(p => (p, (IReadOnlyCollection<int>)[.. everyone.Where(_ => Rarely(2))])),
            chance.Next(0, 4)
        );
    }

    /// <summary>Checks that the people at a table keep all rules, in words that are not those of the engine.</summary>
    public static bool MaySit(RoundsTask task, int round, int table, IReadOnlyList<int> people)
    {
        var of = task.Tables[table];
        return people.Count <= of.Seats
            && (people.Count == 0 || people.Count >= Math.Min(of.Least, of.Seats))
            && people.All(p => task.Attends(p, round) && (of.IsAccessible || !task.NeedsAccessible(p)))
            && people.All(a => people.All(b => a == b || !task.Apart.Contains((Math.Min(a, b), Math.Max(a, b)))))
            && people.All(p => task.Company(p).All(companions => people.Any(companions.Contains)));
    }

    /// <summary>The pairs of each seating of everyone in a round, one bit for each pair, and the largest number of people with a seat.</summary>
    public static (HashSet<ulong> Complete, int MostSeated) AllSeatings(RoundsTask task, int round)
    {
        int[] attending = [.. Enumerable.Range(0, task.People).Where(p => task.Attends(p, round))];
        var tables = task.Tables.Select(_ => new List<int>()).ToArray();
        var (complete, most) = (new HashSet<ulong>(), 0);
        Sit(0, 0);
        return (complete, most);

        void Sit(int at, int seated)
        {
            if (at == attending.Length)
            {
                if (seated >= most && tables.Index().All(t => MaySit(task, round, t.Index, t.Item)))
                {
                    most = seated;
                    if (seated == attending.Length)
                    {
                        complete.Add(tables.Aggregate(0UL, (bits, table) => bits | Bits(table)));
                    }
                }
                return;
            }
            foreach (var (number, table) in tables.Index().Where(t => t.Item.Count < task.Tables[t.Index].Seats))
            {
                table.Add(attending[at]);
                Sit(at + 1, seated + 1);
                table.RemoveAt(table.Count - 1);
            }
            Sit(at + 1, seated);
        }
    }

    /// <summary>The greatest worth and the greatest number of pairs of all complete seatings; null if there is none.</summary>
    public static (double Worth, int Pairs)? Best(RoundsTask task)
    {
        HashSet<ulong> unions = [0];
        for (var round = 0; round < task.Rounds; round++)
        {
            var complete = AllSeatings(task, round).Complete;
            unions = [.. unions.SelectMany(union => complete.Select(bits => union | bits))];
        }
        return unions.Count == 0
            ? null
            : (unions.Max(union => Worth(task, union)), unions.Max(union => System.Numerics.BitOperations.PopCount(union)));
    }

    public static double Worth(RoundsTask task, ulong pairs)
    {
        var worth = 0.0;
        for (var a = 0; a < task.People; a++)
        {
            for (var b = a + 1; b < task.People; b++)
            {
                worth += (pairs >> Bit(a, b) & 1) == 0 ? 0 : task.Worth(a, b) + (task.Wishes.Contains((a, b)) ? task.WishWorth : 0);
            }
        }
        return worth;
    }

    public static ulong Bits(IReadOnlyList<int> table) =>
        table.SelectMany(a => table.Where(b => a < b).Select(b => 1UL << Bit(a, b))).Aggregate(0UL, (all, bit) => all | bit);

    private static int Bit(int a, int b) => (b * (b - 1) / 2) + a;
}
