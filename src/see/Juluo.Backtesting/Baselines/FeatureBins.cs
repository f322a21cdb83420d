namespace Juluo.Backtesting;

/// <summary>Features divided into quantile bins, so that a split considers at most 32 positions instead of every value.</summary>
internal sealed class FeatureBins
{
    internal const int Most = 32;

    internal FeatureBins(double[][] x)
    {
        Cuts = new double[x[0].Length][];
        Bin = new byte[x[0].Length][];
        for (var k = 0; k < Cuts.Length; k++)
        {
            var sorted = x.Select(row => row[k]).Order().ToArray();
            Cuts[k] = [.. Enumerable.Range(1, Most - 1).Select(q => sorted[(int)((long)sorted.Length * q / Most)]).Distinct()];
            // A value in bin b is above cut b − 1 and not above cut b.
            Bin[k] = [.. x.Select(row => (byte)Cuts[k].Count(cut => row[k] > cut))];
        }
    }

    internal double[][] Cuts { get; }

    internal byte[][] Bin { get; }
}
