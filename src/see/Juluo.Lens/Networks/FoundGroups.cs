using Juluo.Networks.Groups;

namespace Juluo.Lens;

/// <summary>The groups that confirmed ties fall into by themselves (Leiden, Traag 2019), the largest first. A group of fewer than five people is not told of.</summary>
internal static class FoundGroups
{
    /// <param name="people">How many people there are.</param>
    /// <param name="places">Where in the picture a person stands; people who are not drawn are counted and never named.</param>
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

        // The best connected first: they are who a group is called after.
        var ties = confirmed.SelectMany(t => (int[])[t.A, t.B]).CountBy(p => p).ToDictionary();
        return
        [
            .. Enumerable
                .Range(0, people)
                .GroupBy(person => groups[person])
                .Where(g => g.Count() >= Figure.Few)
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
