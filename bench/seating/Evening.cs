using Juluo.Networks.Assignment;
using Juluo.Tables.Bench;
using Juluo.Worlds.Bench;

namespace Juluo.Seating.Bench;

/// <summary>
/// An evening of four rounds for the people of a house who come on a Wednesday, at tables of up to six, and the ties that result as at the lunches of bench/tables. Each way of
/// seating has the same people, tables and luck. Two people who meet twice have the same luck as once, and the minutes for which they talk add up.
/// </summary>
internal sealed class Evening(Lunches lunches, int week, int[] people)
{
    public const int Rounds = 4;
    private const int Steps = 1_000_000;

    public int People => people.Length;

    private RoundTable[] Tables
    {
        get
        {
            var count = (people.Length + 5) / 6;
            return [.. Enumerable.Range(0, count).Select(t => new RoundTable((people.Length + t) / count))];
        }
    }

    /// <summary>All evenings of a community.</summary>
    public static IEnumerable<Evening> All(Lunches lunches) =>
        from week in new[] { 0, 4, 8 }
        let day = Lunches.Day(week)
        from site in lunches.Coming(day).GroupBy(p => lunches.World.Site(p, day))
        where site.Count() >= 12
        select new Evening(lunches, week, [.. site]);

    /// <summary>The engine, which knows what a community may know: who was seen with whom, if they agreed. A pair of two groups is worth 1, another 0.</summary>
    public int Ours()
    {
        var bridges = Juluo.Tables.Bench.Ours.Bridges(Lunch);
        return Reached(Seated((a, b) => bridges(a, b) ? 1 : 0));
    }

    /// <summary>The engine without any knowledge: each pair is worth 1.</summary>
    public int Blind() => Reached(Seated((_, _) => 1));

    /// <summary>The engine with full knowledge of acquaintances, groups and usefulness.</summary>
    public int Knowing() =>
        Reached(
            Seated(
                (a, b) =>
                    !lunches.Acquaintances.AreTied(a, b, week) && lunches.Bridges(a, b) ? lunches.World.Useful(a, b, Lunches.Day(week)) : 0
            )
        );

    /// <summary>Seats by lot in each round.</summary>
    public int Lots() =>
        Reached(
            Enumerable
                .Range(0, Rounds)
                .Select(round =>
                {
                    int[] order = [.. people.OrderBy(p => Luck.Of(lunches.World, "evening", p, round, week))];
                    var from = 0;
                    return Tables.Select(table => order[from..(from += table.Seats)]).ToArray();
                })
        );

    private Lunch Lunch => new(lunches.World, lunches.Acquaintances, week, people, (a, b) => lunches.Acquaintances.AreTied(a, b, week));

    private IEnumerable<int[][]> Seated(Func<int, int, double> worth)
    {
        var pairs = Lunches.Pairs([.. Enumerable.Range(0, people.Length)]).Select(p => (p.A, p.B, worth(people[p.A], people[p.B])));
        var seating = TableRounds.Seat(new(people.Length, Tables, Rounds, worth: pairs), (ulong)week, Steps);
        return seating.IsComplete
            ? seating.Rounds.Select(round => round.Tables.Select(table => table.Select(p => people[p]).ToArray()).ToArray())
            : throw new InvalidOperationException("Everyone has a seat, or the ways cannot be compared.");
    }

    /// <summary>Number of new ties between groups.</summary>
    private int Reached(IEnumerable<int[][]> rounds)
    {
        var made = new HashSet<(int, int)>();
        bool Tied(int a, int b) => lunches.Acquaintances.AreTied(a, b, week) || made.Contains((Math.Min(a, b), Math.Max(a, b)));
        var talked = new Dictionary<(int, int), double>();
        foreach (var tables in rounds)
        {
            var met = new List<(int, int)>();
            foreach (var (a, b, minutes) in tables.SelectMany(table => Lunches.Talks(table, Tied)))
            {
                talked[(a, b)] = talked.GetValueOrDefault((a, b)) + minutes;
                if (lunches.BecomeTied(a, b, talked[(a, b)], week))
                    met.Add((a, b));
            }

            made.UnionWith(met);
        }

        return made.Count(pair => lunches.Bridges(pair.Item1, pair.Item2));
    }
}
