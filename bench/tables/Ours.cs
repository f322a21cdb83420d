using Juluo.Networks;
using Juluo.Networks.Assignment;
using Juluo.Networks.Groups;

namespace Juluo.Tables.Bench;

/// <summary>
/// The engine, with data that a community may have: people seen together, if they agreed, and people at a table. Two people of different groups who are not known to know each other are worth 1, others 0.
/// </summary>
internal sealed class Ours : Seater
{
    private const int Steps = 5_000;
    private readonly HashSet<(int, int)> sat = [];

    public override int[][] Seat(Lunch lunch, int[] sizes)
    {
        var bridges = Bridges(lunch);
        return Tables(lunch, (a, b) => !sat.Contains((a, b)) && bridges(a, b) ? 1 : 0);
    }

    /// <summary>True for two people of different groups who are not known to know each other.</summary>
    public static Func<int, int, bool> Bridges(Lunch lunch)
    {
        var all = lunch.World.People;
        double Seen(int a, int b) => all[a].PresenceCounts && all[b].PresenceCounts ? lunch.Acquaintances.Hours(a, b, lunch.Week) : 0;
        int[] groups =
        [
            .. Leiden
                .Of(
                    Graph.FromEdges(
                        all.Count,
                        Lunches.Pairs([.. Enumerable.Range(0, all.Count)]).Select(p => new Edge(p.A, p.B, Seen(p.A, p.B)))
                    )
                )
                .Groups,
        ];
        return (a, b) => Seen(a, b) < Acquaintances.HoursOfATie && groups[a] != groups[b];
    }

    public override void After(int[][] tables) => sat.UnionWith(tables.SelectMany(Lunches.Pairs));

    public static int[][] Tables(Lunch lunch, Func<int, int, double> worth)
    {
        var people = lunch.World.People.Count;
        var seating = TableSeating.Seat(
            new(
                Graph.FromEdges(people, Lunches.Pairs(lunch.People).Select(p => new Edge(p.A, p.B, worth(p.A, p.B)))),
                unavailable: Enumerable.Range(0, people).Except(lunch.People)
            ),
            seed: (ulong)lunch.Week,
            steps: Steps
        );
        return [.. seating.Tables.Select(table => table.People.ToArray())];
    }
}

/// <summary>The engine with full knowledge of acquaintances, groups and usefulness: an upper bound.</summary>
internal sealed class Knowing(Lunches lunches) : Seater
{
    public override int[][] Seat(Lunch lunch, int[] sizes) =>
        Ours.Tables(lunch, (a, b) => !lunch.Tied(a, b) && lunches.Bridges(a, b) ? lunch.World.Useful(a, b, Lunches.Day(lunch.Week)) : 0);
}
