namespace Juluo.Surveys;

/// <summary>
/// Decides what of one question's counts is published, so that no count under k, and no count whose complement is under k, can be known from it. Pure. Of fewer than k answers nothing is published
/// (k-anonymity: Sweeney 2002); beyond that, cells are suppressed with others beside them (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
/// </summary>
internal static class OneWay
{
    /// <summary>The fewest answers of which something is published, and the smallest count that is.</summary>
    public const int UsualLeast = 5;

    /// <param name="counts">How many gave each answer; everyone gave exactly one.</param>
    /// <returns>For each answer what is published; null: nothing.</returns>
    public static CountRange?[] Publish(IReadOnlyList<int> counts, int k = UsualLeast)
    {
        var all = counts.Sum();
        if (all < k)
            return new CountRange?[counts.Count];
        return counts.Count == 2 ? [Band(counts[0], all, k), Complement(Band(counts[0], all, k), all)] : Suppress(counts, k);
    }

    /// <summary>
    /// Of two answers one is all minus the other, so that to suppress the small one is to suppress both. What is said instead is a band: which one is decided by nothing but how many answered, so that the choice of the band
    /// tells no more than the band.
    /// </summary>
    private static CountRange Band(int count, int all, int k)
    {
        if (all < 2 * k)
        {
            var half = (all + 1) / 2;
            return count < half ? new(0, half - 1) : new(half, all);
        }

        return count < k ? new(0, k - 1)
            : count > all - k ? new(all - k + 1, all)
            : CountRange.Of(count);
    }

    private static CountRange Complement(CountRange range, int all) => new(all - range.Most, all - range.Least);

    /// <summary>
    /// Leaves out the small ones, and with them the smallest of the others and all that are as large: what is left out is k people at least, and since small and large are mixed, and which answers are left out does not
    /// depend on their order, any two of the left out counts could have changed places.
    /// </summary>
    private static CountRange?[] Suppress(IReadOnlyList<int> counts, int k)
    {
        if (counts.All(c => c >= k))
            return [.. counts.Select(c => (CountRange?)CountRange.Of(c))];
        var with = counts.Where(c => c >= k).DefaultIfEmpty(k).Min();
        return [.. counts.Select(c => c > with ? CountRange.Of(c) : (CountRange?)null)];
    }
}
