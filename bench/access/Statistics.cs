namespace Juluo.Access.Bench;

/// <summary>Medians of two sides measured in turns, and of their ratios, with a 95 % interval by resampling rounds.</summary>
internal sealed record Statistics(double Ours, double Peer, double Ratio, double Low, double High, int N)
{
    private const int Draws = 2_000;

    public static async Task<Statistics> Of(int rounds, Func<int, Task<double>> ours, Func<int, Task<double>> peer)
    {
        var pairs = new List<(double Ours, double Peer)>();
        // The first rounds warm up caches and the compiler.
        for (var round = -Math.Max(5, rounds / 5); round < rounds; round++)
        {
            var first = round % 2 == 0 ? await ours(round) : 0;
            var other = await peer(round);
            var own = round % 2 == 0 ? first : await ours(round);
            if (round >= 0)
                pairs.Add((own, other));
        }

        var ratios = pairs.ConvertAll(p => p.Ours / p.Peer);
        var chance = new Random(7);
        var drawn = Enumerable.Range(0, Draws).Select(_ => Median(ratios.ConvertAll(_ => ratios[chance.Next(rounds)]))).Order().ToArray();
        return new(
            Median(pairs.ConvertAll(p => p.Ours)),
            Median(pairs.ConvertAll(p => p.Peer)),
            Median(ratios),
            drawn[Draws / 40],
            drawn[^(Draws / 40 + 1)],
            rounds
        );
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
