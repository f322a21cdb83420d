namespace Juluo.Rules;

/// <summary>Collects everything that is wrong in one file and in the figures beside it: the writer mends all of it at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<Fault> _faults = [];
    private string? _other;

    /// <summary>Those of other files first, each by its lines.</summary>
    public IReadOnlyList<Fault> All =>
        [
            .. _faults
                .DistinctBy(f => (f.File, f.Line, f.Column, f.What))
                .OrderBy(f => f.File == file)
                .ThenBy(f => f.File, StringComparer.Ordinal)
                .ThenBy(f => f.Line)
                .ThenBy(f => f.Column),
        ];

    public int Count => _faults.Count;

    public void Add(Place at, FaultSentence what, FaultSentence mend) => _faults.Add(new(_other ?? file, at, what, mend));

    /// <summary>Has all faults that are added by an action carry the name of another file.</summary>
    public void Within(string other, Action action)
    {
        _other = other;
        action();
        _other = null;
    }

    /// <summary>The nearest of the known names, as a mend; or what else to do.</summary>
    public static FaultSentence Nearest(string name, IEnumerable<string> known, FaultSentence otherwise) =>
        NearName.Of(name, known) is { } found ? FaultSentence.Of($"Did you mean {found}?") : otherwise;
}
