namespace Juluo.Networks.Assignment;

/// <summary>Numbers of people at the tables of one round, chosen by dynamic programming over tables and people: O(tables · people · seats).</summary>
/// <param name="Sizes">Number of people at each table.</param>
/// <param name="Seated">Their sum: as many as the numbers allow.</param>
/// <param name="Needing">Number of them who need an accessible table.</param>
/// <param name="Gain">Sum of the gains of the tables.</param>
internal sealed record RoundPlan(int[] Sizes, int Seated, int Needing, double Gain)
{
    /// <summary>Finds the sizes of greatest gain among those that seat most people.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="people">Number of people who attend.</param>
    /// <param name="needing">Number of them who need an accessible table.</param>
    /// <param name="gain">The gain from a table, by its number and that of its people (0 is not asked).</param>
    internal static RoundPlan Best(IReadOnlyList<RoundTable> tables, int people, int needing, Func<int, int, double> gain)
    {
        var easy = new Sizing(tables, accessible: true, people, gain);
        var others = new Sizing(tables, accessible: false, people, gain);
        var (most, seated, atEasy) = (double.NegativeInfinity, -1, 0);
        var chosen = 0;
        // Seating one person fewer who needs access frees no seat that the others lack, so the first number that allows the most is kept.
        for (var with = needing; with >= 0; with--)
        {
            var best = seated;
            for (var at = with; at <= people; at++)
            {
                var room = people - (needing - with) - at;
                for (var more = room; more >= 0 && easy.Gain(at) > double.NegativeInfinity && at + more >= seated; more--)
                {
                    var sum = easy.Gain(at) + others.Gain(more);
                    if (sum > double.NegativeInfinity && (at + more > seated || (with == chosen && sum > most)))
                    {
                        (most, seated, atEasy, chosen) = (sum, at + more, at, with);
                    }
                }
            }
            if (seated == people || (best == seated && seated > 0))
            {
                break;
            }
        }
        var sizes = new int[tables.Count];
        easy.Fill(sizes, atEasy);
        others.Fill(sizes, seated - atEasy);
        return new(sizes, seated, chosen, most);
    }

    /// <summary>The tables of one kind, and the greatest gain for each number of people.</summary>
    private sealed class Sizing
    {
        private readonly int[] at;
        private readonly double[][] best;
        private readonly int[][] size;

        internal Sizing(IReadOnlyList<RoundTable> tables, bool accessible, int people, Func<int, int, double> gain)
        {
            at = [.. Enumerable.Range(0, tables.Count).Where(t => tables[t].IsAccessible == accessible)];
            (best, size) = (new double[at.Length + 1][], new int[at.Length + 1][]);
            best[0] = Nothing(people);
            best[0][0] = 0;
            for (var k = 0; k < at.Length; k++)
            {
                (best[k + 1], size[k + 1]) = ([.. best[k]], new int[people + 1]);
                var table = tables[at[k]];
                var gains = Enumerable.Range(0, table.Seats + 1).Select(here => here < table.Fewest ? 0 : gain(at[k], here)).ToArray();
                for (var sum = table.Fewest; sum <= people; sum++)
                {
                    for (var here = table.Fewest; here <= Math.Min(table.Seats, sum); here++)
                    {
                        var value = best[k][sum - here] + gains[here];
                        if (value > best[k + 1][sum])
                        {
                            (best[k + 1][sum], size[k + 1][sum]) = (value, here);
                        }
                    }
                }
            }
        }

        internal double Gain(int people) => best[^1][people];

        internal void Fill(int[] sizes, int people)
        {
            for (var k = at.Length; k > 0; k--)
            {
                sizes[at[k - 1]] = size[k][people];
                people -= size[k][people];
            }
        }

        private static double[] Nothing(int people)
        {
            var none = new double[people + 1];
            Array.Fill(none, double.NegativeInfinity);
            return none;
        }
    }
}
