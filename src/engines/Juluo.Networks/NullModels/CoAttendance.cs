namespace Juluo.Networks.NullModels;

/// <summary>
/// The stochastic degree sequence model (Neal, The backbone of bipartite projections, 2014): tests if two people attended more events together than expected from how
/// often each goes out and how large each event was. Probabilities of attendance are those of maximum entropy with these expectations (Saracco et al. 2015), so the
/// number of joint events is Poisson–binomial, and its tail is summed exactly.
/// </summary>
public static class CoAttendance
{
    /// <summary>
    /// Tests every pair that attended an event together. The graph of the result has the number of joint events as weights. O(pairs · events · joint events) at worst;
    /// pairs with equal counts in all three are tested once.
    /// </summary>
    /// <param name="attendance">People as the first kind, events as the second; turn it round to test which events share their people.</param>
    /// <param name="progress">Share of the pairs tested, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    public static EdgeSignificance Test(BipartiteGraph attendance, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var joint = attendance.Project(SharedWeight.One, stop: stop);
        var attended = Enumerable.Range(0, attendance.LeftCount).Select(person => attendance.OfLeft(person).Length).ToArray();
        var sizes = Enumerable.Range(0, attendance.RightCount).Select(happening => attendance.OfRight(happening).Length).ToArray();
        var model = new BipartiteEntropy(attended, sizes, stop);
        var known = new Dictionary<(int, int, int), double>();
        var pValues = new double[joint.EdgeCount];
        var at = 0;
        foreach (var edge in joint.Edges())
        {
            int low = Math.Min(attended[edge.A], attended[edge.B]),
                high = Math.Max(attended[edge.A], attended[edge.B]),
                together = (int)edge.Weight;
            if (!known.TryGetValue((low, high, together), out var tail))
            {
                stop.ThrowIfCancellationRequested();
                known[(low, high, together)] = tail = model.AtLeastTogether(low, high, together);
                progress?.Report((double)at / pValues.Length);
            }
            pValues[at++] = tail;
        }
        progress?.Report(1);
        return new EdgeSignificance(joint, pValues, EdgeSignificance.AllPairs(attendance.LeftCount));
    }
}
