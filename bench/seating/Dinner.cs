using Juluo.Networks.Assignment;

namespace Juluo.Seating.Bench;

/// <summary>An evening at which every rule is used, drawn by a seed.</summary>
/// <param name="Name">For the table of figures.</param>
/// <param name="People">Number of people.</param>
/// <param name="Rounds">Number of rounds.</param>
/// <param name="Tables">Numbers of tables, and their seats.</param>
/// <param name="Apart">Number of pairs to keep apart.</param>
/// <param name="Wishes">Number of pairs that wish to meet.</param>
/// <param name="Rules">True if some leave early or come late, some need an accessible table, and some asked not to be the only one of their group.</param>
internal sealed record Dinner(
    string Name,
    int People,
    int Rounds,
    (int Count, int Seats)[] Tables,
    int Apart = 0,
    int Wishes = 0,
    bool Rules = false
)
{
    public static readonly Dinner[] All =
    [
        new("50 of 6", 300, 4, [(50, 6)], 300, 300),
        new("37 of 8, 1 of 4", 300, 4, [(37, 8), (1, 4)], 300, 300),
        new("30 of 10", 300, 4, [(30, 10)], 300, 300),
        new("12 of 6, 16 of 8, 10 of 10", 300, 4, [(12, 6), (16, 8), (10, 10)], 300, 300),
        new("… and all rules", 300, 4, [(12, 6), (16, 8), (10, 10)], 300, 300, Rules: true),
        new("22 of 7, 18 of 8", 298, 4, [(22, 7), (18, 8)], 300, 300),
        new("40 of 8, 22 free seats", 298, 4, [(40, 8)], 300, 300),
        new("125 of 8", 1_000, 3, [(125, 8)], 1_000, 500),
        new("6 of 4", 24, 5, [(6, 4)]),
        new("3 of 4", 12, 3, [(3, 4)]),
        new("3 of 3: all meet", 9, 4, [(3, 3)]),
        new("5 of 3", 15, 6, [(5, 3)]),
        new("8 of 4", 32, 5, [(8, 4)]),
        new("8 of 4", 32, 7, [(8, 4)]),
        new("8 of 4", 32, 8, [(8, 4)]),
        new("5 of 5: all meet", 25, 6, [(5, 5)]),
        new("7 of 7: all meet", 49, 8, [(7, 7)]),
        new("4 of 4: all meet", 16, 5, [(4, 4)]),
        new("7 of 4", 28, 7, [(7, 4)]),
        new("7 of 3", 21, 9, [(7, 3)]),
        new("6 of 4", 24, 6, [(6, 4)]),
        new("5 of 3", 15, 7, [(5, 3)]),
        new("6 of 3", 18, 7, [(6, 3)]),
        new("9 of 4", 36, 8, [(9, 4)]),
        new("10 of 4", 40, 9, [(10, 4)]),
    ];

    public RoundsTask Task(int seed)
    {
        var chance = new Random(seed);
        var pairs = new HashSet<(int, int)>();
        while (pairs.Count < Apart + Wishes)
        {
            var (a, b) = (chance.Next(People), chance.Next(People));
            if (a != b)
                pairs.Add((Math.Min(a, b), Math.Max(a, b)));
        }

        (int, int)[] drawn = [.. pairs];
        int[] group = [.. Enumerable.Range(0, People / 6)];
        return new(
            People,
            Tables.SelectMany((of, at) => Enumerable.Repeat(new RoundTable(of.Seats, IsAccessible: Rules && at == 1), of.Count)),
            Rounds,
            drawn[..Apart],
            drawn[Apart..],
            away: Rules ? [.. Enumerable.Range(0, People / 10).Select(p => (People - 1 - p, p % 2 == 0 ? 0 : Rounds - 1))] : null,
            needAccessible: Rules ? Enumerable.Range(100, 12) : null,
            company: Rules ? group[..(group.Length / 2)].Select(p => (p, (IReadOnlyCollection<int>)group)) : null
        );
    }
}
