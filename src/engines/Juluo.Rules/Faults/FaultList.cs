namespace Juluo.Rules;

/// <summary>Collects everything that is wrong in one file: the writer mends all of it at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All => [.. _faults.DistinctBy(f => (f.Line, f.Column, f.What)).OrderBy(f => f.Line).ThenBy(f => f.Column)];

    public int Count => _faults.Count;

    public void Add(Place at, FaultSentence what, FaultSentence mend) => _faults.Add(new(file, at, what, mend));

    /// <summary>The nearest of the known names, as a mend; or what else to do.</summary>
    public static FaultSentence Nearest(string name, IEnumerable<string> known, FaultSentence otherwise) =>
        NearName.Of(name, known) is { } found ? FaultSentence.Of($"Did you mean {found}?") : otherwise;
}
