namespace Juluo.Networks.Temporal;

/// <summary>Persistence of ties from one period to the next.</summary>
public static class Persistence
{
    /// <summary>Returns the share of the ties of one period that are ties in the next, 0 … 1; NaN if there were none. O(m log d).</summary>
    public static double Of(Graph before, Graph after) =>
        (double)before.Edges().Count(edge => after.HasEdge(edge.A, edge.B)) / before.EdgeCount;

    /// <summary>Returns the ties of both periods as a share of the ties of either (Jaccard), 0 … 1; NaN if there were none. O(m log d).</summary>
    public static double Overlap(Graph before, Graph after)
    {
        var both = before.Edges().Count(edge => after.HasEdge(edge.A, edge.B));
        return (double)both / (before.EdgeCount + after.EdgeCount - both);
    }
}
