using Juluo.Networks.Groups;

namespace Juluo.Lens;

/// <summary>Groups detected from the confirmed ties (Leiden, Traag 2019), the largest first. Groups with fewer than five people are left out.</summary>
internal static class FoundGroups
{
    /// <param name="people">The number of people.</param>
    /// <param name="places">The positions of people in the picture; people who are not drawn are counted but never named.</param>
    public static IReadOnlyList<StoredPicture.Group> Of(int people, IReadOnlyList<TieState> confirmed, IReadOnlyDictionary<int, int> places)
    {
        if (confirmed.Count == 0)
            return [];
        var groups = Leiden.Of(Graph.FromEdges(people, confirmed.Select(t => new Edge(t.A, t.B)))).Groups.ToArray();
        var across = new int[people];
        foreach (var tie in confirmed)
            if (groups[tie.A] != groups[tie.B])
            {
                across[groups[tie.A]]++;
                across[groups[tie.B]]++;
            }

        // The best-connected people first, because the group is named after them.
        var ties = confirmed.SelectMany(t => (int[])[t.A, t.B]).CountBy(p => p).ToDictionary();
        return
        [
            .. Enumerable
                .Range(0, people)
                .GroupBy(person => groups[person])
                .Where(g => g.Count() >= Statistic.Few)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key)
                .Select(g => new StoredPicture.Group(
                    g.Count(),
                    [.. g.Where(places.ContainsKey).OrderByDescending(ties.GetValueOrDefault).ThenBy(p => p).Select(p => places[p])],
                    across[g.Key]
                )),
        ];
    }
}
