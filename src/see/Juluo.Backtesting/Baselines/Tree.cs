namespace Juluo.Backtesting;

/// <summary>A tree whose leaf values are Σ gradient / Σ weight: a mean for a forest, a Newton step for boosting.</summary>
internal sealed class Tree
{
    private readonly List<(int Feature, double Cut, int Left, int Right, double Value)> nodes = [];

    internal sealed record Shape(int Depth, int LeastRows, double Ridge, double ShareOfFeatures);

    internal double At(double[] row)
    {
        var node = nodes[0];
        while (node.Feature >= 0)
            node = nodes[row[node.Feature] <= node.Cut ? node.Left : node.Right];
        return node.Value;
    }

    internal static Tree Grow(FeatureBins bins, int[] rows, double[] gradient, double[] weight, Shape shape, Random random)
    {
        var tree = new Tree();
        tree.Split(bins, rows, gradient, weight, shape, shape.Depth, random);
        return tree;
    }

    private int Split(FeatureBins bins, int[] rows, double[] gradient, double[] weight, Shape shape, int depth, Random random)
    {
        var at = nodes.Count;
        double g = rows.Sum(r => gradient[r]),
            w = rows.Sum(r => weight[r]);
        nodes.Add((-1, 0, 0, 0, g / (w + shape.Ridge + 1e-9)));
        if (depth == 0 || rows.Length < 2 * shape.LeastRows)
            return at;
        var best = (Gain: 1e-9, Feature: -1, Bin: 0);
        for (var feature = 0; feature < bins.Cuts.Length; feature++)
        {
            if (shape.ShareOfFeatures >= 1 || random.NextDouble() < shape.ShareOfFeatures)
                Best(bins, feature, rows, gradient, weight, shape, (g, w), ref best);
        }
        if (best.Feature < 0)
            return at;
        var bin = bins.Bin[best.Feature];
        var left = Split(bins, [.. rows.Where(r => bin[r] <= best.Bin)], gradient, weight, shape, depth - 1, random);
        var right = Split(bins, [.. rows.Where(r => bin[r] > best.Bin)], gradient, weight, shape, depth - 1, random);
        nodes[at] = (best.Feature, bins.Cuts[best.Feature][best.Bin], left, right, 0);
        return at;
    }

    private static void Best(
        FeatureBins bins,
        int feature,
        int[] rows,
        double[] gradient,
        double[] weight,
        Shape shape,
        (double G, double W) all,
        ref (double Gain, int Feature, int Bin) best
    )
    {
        Span<double> g = stackalloc double[FeatureBins.Most],
            w = stackalloc double[FeatureBins.Most];
        Span<int> n = stackalloc int[FeatureBins.Most];
        g.Clear();
        w.Clear();
        n.Clear();
        var bin = bins.Bin[feature];
        foreach (var row in rows)
        {
            g[bin[row]] += gradient[row];
            w[bin[row]] += weight[row];
            n[bin[row]]++;
        }
        double left = 0,
            leftWeight = 0;
        var leftRows = 0;
        for (var b = 0; b < bins.Cuts[feature].Length; b++)
        {
            left += g[b];
            leftWeight += w[b];
            leftRows += n[b];
            if (leftRows < shape.LeastRows || rows.Length - leftRows < shape.LeastRows)
                continue;
            double Worth(double sum, double of) => sum * sum / (of + shape.Ridge + 1e-9);
            var gain = Worth(left, leftWeight) + Worth(all.G - left, all.W - leftWeight) - Worth(all.G, all.W);
            if (gain > best.Gain)
                best = (gain, feature, b);
        }
    }
}
