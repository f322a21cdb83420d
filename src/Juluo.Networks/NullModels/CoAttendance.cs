namespace Juluo.Networks.NullModels;

/// <summary>
/// The stochastic degree sequence model (Neal, The backbone of bipartite projections, 2014): did two people attend more events together than
/// how often each goes out and how large each event was would give? Probabilities of attendance are those of maximum entropy with
/// these expectations (Saracco et al. 2015), so the number of joint events is Poisson–binomial, and its tail is summed exactly.
/// </summary>
public static class CoAttendance
{
    /// <summary>
    /// Tests every pair that attended something together. The graph of the result has the number of joint events as weights.
    /// O(pairs · events · joint events) at worst; pairs alike in all three are tested once.
    /// </summary>
    /// <param name="nodeCount">Number of people.</param>
    /// <param name="events">Who attended each event; a person named twice for one event counts once.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">An attendee is no node.</exception>
    public static EdgeSignificance Test(int nodeCount, IEnumerable<IEnumerable<int>> events, CancellationToken stop = default)
    {
        var attendance = events.Select(people => people.Distinct().Order().ToArray()).ToArray();
        var builder = new GraphBuilder(nodeCount);
        var attended = new int[nodeCount];
        foreach (var people in attendance)
        {
            stop.ThrowIfCancellationRequested();
            for (var k = 0; k < people.Length; k++)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)people[k], (uint)nodeCount, nameof(events));
                attended[people[k]]++;
                for (var other = 0; other < k; other++)
                {
                    builder.Add(people[other], people[k]);
                }
            }
        }
        var joint = builder.Build();
        var model = new BipartiteEntropy(attended, attendance.Select(people => people.Length).ToArray(), stop);
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
            }
            pValues[at++] = tail;
        }
        return new EdgeSignificance(joint, pValues, EdgeSignificance.AllPairs(nodeCount));
    }
}
