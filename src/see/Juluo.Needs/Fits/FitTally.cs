namespace Juluo.Needs;

/// <summary>Collects the matches of one person's needs: the best for each other person. A buffer for one thread, reused for one person after another.</summary>
internal sealed class FitTally(int people)
{
    // A score of 0 means no match.
    private readonly Fit[] best = new Fit[people];
    private readonly List<int> givers = [];
    private readonly List<PostingId> met = [];

    /// <summary>Keeps a match if it beats the person's current best; of equals, the first stays. Matches of one need must be added consecutively. O(1).</summary>
    public void Keep(int giving, Fit fit)
    {
        if (met.Count == 0 || met[^1] != fit.Need)
            met.Add(fit.Need);
        ref var known = ref best[giving];
        if (known.Score == 0)
            givers.Add(giving);
        if (fit.Score > known.Score)
            known = fit;
    }

    /// <summary>Returns the people with a match in ascending order, the best match of each, and the needs that are met; then clears the tally. O(givers · log).</summary>
    public (int[] Givers, Fit[] Best, PostingId[] Met) Take()
    {
        givers.Sort();
        var taken = (givers.ToArray(), givers.Select(giving => best[giving]).ToArray(), met.ToArray());
        foreach (var giving in givers)
            best[giving] = default;
        givers.Clear();
        met.Clear();
        return taken;
    }
}
