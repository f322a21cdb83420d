namespace Juluo.Rules;

/// <summary>Collects everything that is wrong in one file: the writer mends all of it at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All => [.. _faults.DistinctBy(f => (f.Line, f.Column, f.What)).OrderBy(f => f.Line).ThenBy(f => f.Column)];

    public int Count => _faults.Count;

    public void Add(Place at, FaultSentence what, FaultSentence mend) => _faults.Add(new(file, at, what, mend));

    /// <summary>The nearest of the known names, as a mend; or what else to do.</summary>
    public static FaultSentence Nearest(string name, IEnumerable<string> known, FaultSentence otherwise)
    {
        var nearest = known.Select(k => (Name: k, Distance: Distance(name, k))).OrderBy(k => k.Distance).FirstOrDefault();
        return nearest.Name is { } found && nearest.Distance <= Math.Max(1, name.Length / 3)
            ? FaultSentence.Of($"Did you mean {found}?")
            : otherwise;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
