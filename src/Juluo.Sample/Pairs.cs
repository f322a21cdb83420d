namespace Juluo.Sample;

internal static class Pairs
{
    /// <summary>Every pair of a group once, the smaller number first.</summary>
    public static IEnumerable<(int A, int B)> Of(IReadOnlyList<int> group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                yield return group[i] < group[j] ? (group[i], group[j]) : (group[j], group[i]);
            }
        }
    }
}
