namespace Juluo.Backtesting;

/// <summary>Boosted trees (Newton steps on the logistic loss) and a random forest, both built from the same kind of tree. The seeds are fixed.</summary>
internal static class TreeEnsemble
{
    internal static Func<double[], double> Boosted(double[][] x, double[] y)
    {
        const double pace = 0.05;
        var bins = new FeatureBins(x);
        var random = new Random(1);
        var sum = new double[y.Length];
        var trees = new List<Tree>();
        for (var round = 0; round < 120; round++)
        {
            var p = sum.Select(s => 1 / (1 + Math.Exp(-s))).ToArray();
            var rows = Enumerable.Range(0, y.Length).Where(_ => random.NextDouble() < 0.7).ToArray();
            var tree = Tree.Grow(bins, rows, [.. y.Select((v, i) => v - p[i])], [.. p.Select(v => v * (1 - v))], new(3, 20, 1, 1), random);
            trees.Add(tree);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += pace * tree.At(x[i]);
        }
        return row => trees.Sum(t => t.At(row));
    }

    internal static Func<double[], double> Forest(double[][] x, double[] y)
    {
        var bins = new FeatureBins(x);
        var random = new Random(2);
        var ones = y.Select(_ => 1.0).ToArray();
        var trees = new List<Tree>();
        for (var k = 0; k < 150; k++)
        {
            var rows = Enumerable.Range(0, y.Length).Select(_ => random.Next(y.Length)).ToArray();
            trees.Add(Tree.Grow(bins, rows, y, ones, new(10, 10, 0, 0.35), random));
        }
        return row => trees.Average(t => t.At(row));
    }
}
