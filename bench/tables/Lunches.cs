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
    private readonly int[] groups;

    public Lunches(World world)
    {
        World = world;
        Acquaintances = new(world);
        var pairs = Pairs([.. Enumerable.Range(0, world.People.Count)]);
        groups =
        [
            .. Leiden
                .Of(
                    Graph.FromEdges(
                        world.People.Count,
                        pairs
                            .Where(p => Acquaintances.AreTied(p.A, p.B, 0))
                            .Select(p => new Edge(p.A, p.B, Acquaintances.Hours(p.A, p.B, 0)))
                    )
                )
                .Groups,
        ];
    }

    public World World { get; }

    public Acquaintances Acquaintances { get; }

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
                    bool Tied(int a, int b) => Acquaintances.AreTied(a, b, week) || made[way].Contains((Math.Min(a, b), Math.Max(a, b)));
                    var tables = ways[way].Seat(new(World, Acquaintances, week, [.. site], Tied), sizes ?? []);
                    sizes ??= [.. tables.Select(t => t.Length)];
                    var met = tables
                        .SelectMany(t => Talks(t, Tied))
                        .Where(talk => BecomeTied(talk.A, talk.B, talk.Minutes, week))
                        .ToArray();
                    ways[way].After(tables);
                    reached[way].Seats += tables.Sum(t => t.Length);
                    foreach (var pair in met)
                    {
                        made[way].Add((pair.A, pair.B));
                        reached[way].Bridging += Bridges(pair.A, pair.B) ? 1 : 0;
                    }
                }
            }
        }

        return [.. reached.Select(r => (double)r.Bridging / r.Seats)];
    }

    /// <summary>People who come; those who want no introductions eat elsewhere.</summary>
    public IEnumerable<int> Coming(int day) =>
        Enumerable.Range(0, World.People.Count).Where(p => World.Comes(p, day) && World.People[p].PerMonth > 0);

    /// <summary>Minutes for which two people of a table talk who are not tied yet.</summary>
    public static IEnumerable<(int A, int B, double Minutes)> Talks(int[] table, Func<int, int, bool> tied)
    {
        double Attention(int a, int b) => (tied(a, b) ? 2.0 : 1.0) / table.Where(c => c != a).Sum(c => tied(a, c) ? 2.0 : 1.0);
        return Pairs(table).Where(p => !tied(p.A, p.B)).Select(p => (p.A, p.B, Minutes * (Attention(p.A, p.B) + Attention(p.B, p.A)) / 2));
    }

    /// <summary>True if two people who talk for some minutes are newly tied from now on.</summary>
    public bool BecomeTied(int a, int b, double minutes, int week)
    {
        var chance = World.Useful(a, b, Day(week)) * (1 - Math.Exp(-minutes / MinutesToKnow));
        return Luck.Hit(World, "tie", a, b, week, chance);
    }
}
