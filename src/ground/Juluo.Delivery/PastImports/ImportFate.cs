namespace Juluo.Delivery;

/// <summary>The reason why a row of an import is not undone.</summary>
[Named("import-fate")]
public enum ImportFate
{
    /// <summary>It has been removed since: there is nothing to undo.</summary>
    Gone,

    /// <summary>It has been changed since.</summary>
    Changed,

    /// <summary>A later row depends on it.</summary>
    Used,

    /// <summary>The import removed it, and another row has taken its place.</summary>
    Taken,

    /// <summary>It is part of a row that is kept.</summary>
    Part,
}
