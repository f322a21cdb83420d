namespace Juluo.Rules;

/// <summary>Collects all faults of one file and of the figures beside it, so that the author can fix all of them at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<Fault> _faults = [];
    private string? _other;

    /// <summary>All faults, those of other files first, each file's by line.</summary>
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

    /// <summary>Runs an action; all faults that it adds carry the name of another file.</summary>
    public void Within(string other, Action action)
    {
        _other = other;
        action();
        _other = null;
    }

    /// <summary>Suggests the nearest of the known names as a fix, or another fix if none is near.</summary>
    public static FaultSentence Nearest(string name, IEnumerable<string> known, FaultSentence otherwise) =>
        NearName.Of(name, known) is { } found ? FaultSentence.Of($"Did you mean {found}?") : otherwise;
}
