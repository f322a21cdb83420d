namespace Juluo.Delivery;

/// <summary>What an import came to.</summary>
public abstract record ImportResult
{
    /// <summary>Columns that are not known here; null: none.</summary>
    public IReadOnlyList<string>? PassedOver { get; init; }

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
