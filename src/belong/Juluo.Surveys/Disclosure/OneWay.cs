namespace Juluo.Surveys;

/// <summary>
/// Decides which counts of one question are published, so that no count below k, and none whose complement is below k, can be derived. Pure. With fewer than k answers nothing is published
/// (k-anonymity: Sweeney 2002); otherwise, cells are suppressed together with others (Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
/// </summary>
internal static class OneWay
{
    /// <summary>The number of answers below which nothing is published, and the smallest count that is.</summary>
    public const int UsualLeast = 5;

    /// <param name="counts">The number of people by answer; everyone gave exactly one.</param>
    /// <returns>The published range of each answer, or null if suppressed.</returns>
    public static CountRange?[] Publish(IReadOnlyList<int> counts, int k = UsualLeast)
    {
        var all = counts.Sum();
        if (all < k)
            return new CountRange?[counts.Count];
        return counts.Count == 2 ? [Band(counts[0], all, k), Complement(Band(counts[0], all, k), all)] : Suppress(counts, k);
    }

    /// <summary>
    /// With two answers, each is the total minus the other, so suppressing one means suppressing both. Instead a band is published: its bounds depend only on the number of answers, so that
    /// the choice of the band reveals no more than the band.
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
    /// Suppresses small counts, and with them the smallest of the others and all equal to it: suppressed counts add up to at least k people, and since small and large are mixed, and the
    /// selection doesn't depend on their order, any two of the suppressed counts could be swapped.
    /// </summary>
    private static CountRange?[] Suppress(IReadOnlyList<int> counts, int k)
    {
        if (counts.All(c => c >= k))
            return [.. counts.Select(c => (CountRange?)CountRange.Of(c))];
        var with = counts.Where(c => c >= k).DefaultIfEmpty(k).Min();
        return [.. counts.Select(c => c > with ? CountRange.Of(c) : (CountRange?)null)];
    }
}
