namespace Juluo.Delivery;

/// <summary>What an import came to.</summary>
public abstract record ImportResult
{
    /// <summary>Columns that are not known here; null: none.</summary>
    public IReadOnlyList<string>? PassedOver { get; init; }

    /// <summary>Lines of what was here before: it stays as it is, even where the file says something else. Null: none.</summary>
    public IReadOnlyList<int>? Kept { get; init; }

    /// <summary>What the file says otherwise of rows that were here before. Null: nothing.</summary>
    public IReadOnlyList<RowDifference>? Differing { get; init; }

    /// <summary>Those of <see cref="Kept"/> that may say something else, since they could not be compared. Null: none.</summary>
    public IReadOnlyList<int>? NotCompared { get; init; }

    /// <summary>Lines in which a text was cut or a value left out, since a list of others is not ours to correct. Null: none.</summary>
    public IReadOnlyList<int>? Adjusted { get; init; }

    /// <summary>Where a long table is imported; then nothing has been added yet. Null: it is done.</summary>
    public BackgroundTaskId? BackgroundTask { get; init; }

    /// <summary>The figures that its sentence speaks of.</summary>
    internal IEnumerable<(string Name, int Number)> Figures() =>
        GetType()
            .GetProperties()
            .Where(p => p.PropertyType == typeof(int))
            .Select(p => (p.Name.ToLowerInvariant(), (int)p.GetValue(this)!));
}

/// <param name="Same">Those that had been imported before: nothing changed of them.</param>
public sealed record ImportOutput(int Added, int Same) : ImportResult;
