namespace Juluo.Delivery;

/// <summary>Formats line numbers of a file as ranges: <c>2–4, 7</c>.</summary>
public static class LineRanges
{
    private const int Most = 20;

    /// <param name="lines">The line numbers in ascending order.</param>
    public static string Of(IReadOnlyList<int> lines)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var line in lines)
            if (ranges.Count > 0 && ranges[^1].Last == line - 1)
                ranges[^1] = (ranges[^1].First, line);
            else
                ranges.Add((line, line));
        var named = ranges
            .Take(Most)
            .Select(r =>
                r.First == r.Last
                    ? r.First.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{r.First}–{r.Last}")
            );
        return string.Join(", ", named) + (ranges.Count > Most ? " …" : "");
    }
}
