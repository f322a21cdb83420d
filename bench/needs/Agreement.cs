namespace Juluo.Needs.Bench;

/// <summary>The agreement of two readers beyond chance (Cohen 1960; weighted by the distance of the grades, 1968).</summary>
/// <param name="Pairs">The number of pairs of a need and an offer.</param>
/// <param name="Same">The share of pairs with the same grade from both.</param>
internal sealed record Agreement(int Pairs, double Same, double Kappa, double Weighted)
{
    private const int Grades = 3;

    public static Agreement Of(IReadOnlyCollection<(int A, int B)> graded)
    {
        var table = new double[Grades, Grades];
        foreach (var (a, b) in graded)
            table[a, b] += 1.0 / graded.Count;
        double Apart(Func<int, int, double> distance, bool chance)
        {
            var sum = 0.0;
            for (var a = 0; a < Grades; a++)
            for (var b = 0; b < Grades; b++)
                sum += distance(a, b) * (chance ? Row(table, a) * Column(table, b) : table[a, b]);
            return sum;
        }

        double Kappa(Func<int, int, double> distance) => 1 - (Apart(distance, false) / Apart(distance, true));
        return new(
            graded.Count,
            graded.Count(g => g.A == g.B) / (double)graded.Count,
            Kappa((a, b) => a == b ? 0 : 1),
            Kappa((a, b) => Math.Abs(a - b))
        );
    }

    private static double Row(double[,] table, int a) => Enumerable.Range(0, Grades).Sum(b => table[a, b]);

    private static double Column(double[,] table, int b) => Enumerable.Range(0, Grades).Sum(a => table[a, b]);
}
