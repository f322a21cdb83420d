namespace Juluo.Networks.Prediction;

/// <summary>Shares of pairs that have met, between groups and between a person and a group; counts only people who were seen.</summary>
internal sealed class BlockShares
{
    private readonly int[] groupOf;
    private readonly int[] size;
    private readonly double[,] density;
    private readonly int[,] met;

    internal BlockShares(MeetingHistory history, int[] groupOf, double prior)
    {
        this.groupOf = groupOf.Select(g => Math.Max(g, -1) + 1).ToArray();
        var groups = this.groupOf.Append(0).Max() + 1;
        size = new int[groups];
        met = new int[history.People, groups];
        var ties = new double[groups, groups];
        for (var person = 0; person < history.People; person++)
        {
            size[this.groupOf[person]] += history.WasSeen(person) ? 1 : 0;
            foreach (var other in history.Ties.Neighbours(person))
            {
                met[person, this.groupOf[other]]++;
                ties[this.groupOf[person], this.groupOf[other]]++;
            }
        }
        var seen = (double)size.Sum();
        var all = seen > 1 ? history.Ties.EdgeCount / (seen * (seen - 1) / 2) : 0;
        density = new double[groups, groups];
        for (var a = 0; a < groups; a++)
        {
            for (var b = 0; b < groups; b++)
            {
                var pairs = a == b ? size[a] * (size[a] - 1) / 2.0 : (double)size[a] * size[b];
                density[a, b] = ((a == b ? ties[a, b] / 2 : ties[a, b]) + (prior * all)) / (pairs + prior + 1e-12);
                Greatest = Math.Max(Greatest, density[a, b]);
            }
        }
    }

    internal double Greatest { get; }

    internal double Density(int a, int b) => density[groupOf[a], groupOf[b]];

    /// <summary>Returns the share of b's group that a has met, excluding b, whom a has not met.</summary>
    internal double Known(int a, int b) => met[a, groupOf[b]] / (double)Math.Max(1, size[groupOf[b]] - 1);
}
