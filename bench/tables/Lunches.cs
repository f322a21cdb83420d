using Juluo.Networks;
using Juluo.Networks.Groups;
using Juluo.Worlds.Bench;

namespace Juluo.Tables.Bench;

/// <summary>
/// A lunch each Wednesday for twelve weeks, and the ties that result. The same people come, however they are seated; the same two people at one table have the same luck in a week.
/// </summary>
/// <remarks>
/// No way of seating knows the result for two people at a table: each world decides differently whether they are useful to each other; and how much they talk depends on who else is there, since people
/// keep to people they know (Ingram and Morris 2007, "Do people mix at mixers?"): acquaintances get twice the attention, and a larger table leaves less for each.
/// </remarks>
internal sealed class Lunches
{
    public const int Weeks = 12;

    private const int Wednesday = 2;
    private const double Minutes = 45;
    private const double MinutesToKnow = 15;
    private readonly Acquaintances acquaintances;
    private readonly int[] groups;

    public Lunches(World world)
    {
        World = world;
        acquaintances = new(world);
        var pairs = Pairs([.. Enumerable.Range(0, world.People.Count)]);
        groups =
        [
            .. Leiden
                .Of(
                    Graph.FromEdges(
                        world.People.Count,
                        pairs
                            .Where(p => acquaintances.AreTied(p.A, p.B, 0))
                            .Select(p => new Edge(p.A, p.B, acquaintances.Hours(p.A, p.B, 0)))
                    )
                )
                .Groups,
        ];
    }

    public World World { get; }

    /// <summary>True if the two were in different groups at the beginning; a person without ties is a group by themselves.</summary>
    public bool Bridges(int a, int b) => groups[a] != groups[b];

    public static int Day(int week) => (7 * week) + Wednesday;

    public static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<int> people) =>
        people.SelectMany((a, at) => people.Skip(at + 1).Select(b => (Math.Min(a, b), Math.Max(a, b))));

    /// <summary>New bridging ties per person and lunch, for each way of seating; all tables have the sizes of the first way's.</summary>
    public double[] Run(params Seater[] ways)
    {
        var reached = new (int Bridging, int Seats)[ways.Length];
        var made = ways.Select(_ => new HashSet<(int, int)>()).ToArray();
        for (var week = 0; week < Weeks; week++)
        {
            var day = Day(week);
            foreach (var site in Coming(day).GroupBy(p => World.Site(p, day)))
            {
                int[]? sizes = null;
                for (var way = 0; way < ways.Length; way++)
                {
                    bool Tied(int a, int b) => acquaintances.AreTied(a, b, week) || made[way].Contains((Math.Min(a, b), Math.Max(a, b)));
                    var tables = ways[way].Seat(new(World, acquaintances, week, [.. site], Tied), sizes ?? []);
                    sizes ??= [.. tables.Select(t => t.Length)];
                    var met = tables.SelectMany(t => Come(t, week, day, Tied)).ToArray();
                    ways[way].After(tables);
                    reached[way].Seats += tables.Sum(t => t.Length);
                    foreach (var pair in met)
                    {
                        made[way].Add(pair);
                        reached[way].Bridging += Bridges(pair.A, pair.B) ? 1 : 0;
                    }
                }
            }
        }

        return [.. reached.Select(r => (double)r.Bridging / r.Seats)];
    }

    // People who want no introductions eat elsewhere.
    private IEnumerable<int> Coming(int day) =>
        Enumerable.Range(0, World.People.Count).Where(p => World.Comes(p, day) && World.People[p].PerMonth > 0);

    /// <summary>The people of a table who are newly tied from now on.</summary>
    private IEnumerable<(int A, int B)> Come(int[] table, int week, int day, Func<int, int, bool> tied)
    {
        double Attention(int a, int b) => (tied(a, b) ? 2.0 : 1.0) / table.Where(c => c != a).Sum(c => tied(a, c) ? 2.0 : 1.0);
        foreach (var (a, b) in Pairs(table).Where(p => !tied(p.A, p.B)))
        {
            var minutes = Minutes * (Attention(a, b) + Attention(b, a)) / 2;
            var chance = World.Useful(a, b, day) * (1 - Math.Exp(-minutes / MinutesToKnow));
            if (Luck.Hit(World, "tie", a, b, week, chance))
                yield return (a, b);
        }
    }
}
