namespace Juluo.Needs;

/// <summary>What is found for one person's needs: of everybody the best. Scratch for one thread, used for one person after another.</summary>
internal sealed class FitTally(int people)
{
    // With a score of 0: nothing.
    private readonly Fit[] best = new Fit[people];
    private readonly List<int> givers = [];
    private readonly List<PostingId> met = [];

    /// <summary>The first of equals stays. A person's needs come one after the other. O(1).</summary>
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

    /// <summary>Who has something, ascending, of each the best, and the needs that are met; afterwards it is empty. O(givers · log).</summary>
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
