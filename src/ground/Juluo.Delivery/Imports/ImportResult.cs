namespace Juluo.Delivery;

/// <summary>Base class of import results: counts of rows, and the cells and columns that were not imported.</summary>
public abstract record ImportResult
{
    /// <summary>Headings of columns that the table does not have and that were ignored; null if there are none.</summary>
    public IReadOnlyList<string>? PassedOver { get; init; }

    /// <summary>Lines whose rows exist already: they are not changed, even if the file differs. Null if none.</summary>
    public IReadOnlyList<int>? Kept { get; init; }

    /// <summary>Cells in which the file differs from existing rows. Null if none.</summary>
    public IReadOnlyList<RowDifference>? Differing { get; init; }

    /// <summary>Lines in <see cref="Kept"/> that could not be compared and may differ. Null if none.</summary>
    public IReadOnlyList<int>? NotCompared { get; init; }

    /// <summary>Lines in which a text was cut or a value left out, because the list belongs to others and we do not correct it. Null if none.</summary>
    public IReadOnlyList<int>? Adjusted { get; init; }

    /// <summary>The background task that imports a long table; nothing has been added yet. Null if the import is done.</summary>
    public BackgroundTaskId? BackgroundTask { get; init; }

    /// <summary>Returns the integer properties by lower-case name, as arguments of the result message.</summary>
    internal IEnumerable<(string Name, int Number)> Figures() =>
        GetType()
            .GetProperties()
            .Where(p => p.PropertyType == typeof(int))
            .Select(p => (p.Name.ToLowerInvariant(), (int)p.GetValue(this)!));
}

/// <param name="Same">The number of rows that had been imported before and did not change.</param>
public sealed record ImportOutput(int Added, int Same) : ImportResult;
