namespace Juluo.Delivery;

/// <summary>The reason why a row of an import is not undone.</summary>
[Named("import-fate")]
public enum ImportFate
{
    /// <summary>The row has been removed since the import: there is nothing to undo.</summary>
    Gone,

    /// <summary>The row has been changed since the import.</summary>
    Changed,

    /// <summary>A row that was added later depends on it.</summary>
    Used,

    /// <summary>The import removed the row, and another one has taken its place.</summary>
    Taken,

    /// <summary>The row is part of another row, which is kept.</summary>
    Part,
}
