namespace Juluo.Networks.Assignment;

/// <summary>
/// Many-to-one matching by deferred acceptance (Gale and Shapley 1962; the hospitals and residents problem): applicants apply down their lists, and each place keeps the
/// best applicants so far, up to its capacity. The result is stable: no applicant and place both prefer each other to their match. Each applicant gets the best place
/// that they have in any stable matching, so that no one gains by misstating their list (Dubins and Freedman 1981).
/// </summary>
public static class DeferredAcceptance
{
    /// <summary>Returns the place of each applicant; −1 for none. Deterministic, independent of the order of applying. O(length of all lists).</summary>
    /// <param name="applicants">For each applicant the acceptable places, best first.</param>
    /// <param name="places">For each place the acceptable applicants, best first. A pair is possible only when each lists the other.</param>
    /// <param name="capacities">The capacity of each place, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is negative, or a list contains an unknown number.</exception>
    /// <exception cref="ArgumentException">A list contains a number twice, or the number of capacities differs from the number of places.</exception>
    public static int[] Match(
        IReadOnlyList<IReadOnlyList<int>> applicants,
        IReadOnlyList<IReadOnlyList<int>> places,
        ReadOnlySpan<int> capacities
    )
    {
        if (capacities.Length != places.Count)
        {
            throw new ArgumentException($"{places.Count} places need as many capacities, not {capacities.Length}.", nameof(capacities));
        }
        foreach (var capacity in capacities)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(capacity, nameof(capacities));
        }
        _ = Ranks(applicants, places.Count, "applicant", nameof(applicants));
        var ranks = Ranks(places, applicants.Count, "place", nameof(places));
        var room = capacities.ToArray();
        // Applicants that each place holds for now, the least preferred first.
        var held = places.Select(_ => new PriorityQueue<int, int>()).ToArray();
        var match = new int[applicants.Count];
        Array.Fill(match, -1);
        var next = new int[applicants.Count];
        var waiting = new Stack<int>(Enumerable.Range(0, applicants.Count));
        while (waiting.TryPop(out var applicant))
        {
            while (match[applicant] < 0 && next[applicant] < applicants[applicant].Count)
            {
                var place = applicants[applicant][next[applicant]++];
                if (!ranks[place].TryGetValue(applicant, out var rank))
                {
                    continue;
                }
                match[applicant] = place;
                held[place].Enqueue(applicant, -rank);
                if (held[place].Count > room[place])
                {
                    var refused = held[place].Dequeue();
                    match[refused] = -1;
                    if (refused != applicant)
                    {
                        waiting.Push(refused);
                    }
                }
            }
        }
        return match;
    }

    private static Dictionary<int, int>[] Ranks(IReadOnlyList<IReadOnlyList<int>> lists, int others, string whose, string name)
    {
        var ranks = new Dictionary<int, int>[lists.Count];
        for (var owner = 0; owner < ranks.Length; owner++)
        {
            ranks[owner] = [];
            foreach (var other in lists[owner])
            {
                if ((uint)other >= (uint)others)
                {
                    throw new ArgumentOutOfRangeException(name, other, $"The list of {whose} {owner} may name 0 … {others - 1} only.");
                }
                if (!ranks[owner].TryAdd(other, ranks[owner].Count))
                {
                    throw new ArgumentException($"The list of {whose} {owner} names {other} twice.", name);
                }
            }
        }
        return ranks;
    }
}
