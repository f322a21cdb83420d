namespace Juluo.Delivery;

/// <summary>The reason why a row of an import is not undone.</summary>
[Named("import-fate")]
public enum ImportFate
{
    /// <summary>It was removed since: there is nothing to undo.</summary>
    Gone,

    /// <summary>It was changed since.</summary>
    Changed,

    /// <summary>Something that came later belongs to it.</summary>
    Used,

    /// <summary>The import removed it, and something else is in its place now.</summary>
    Taken,

    /// <summary>It is a part of a row that stays.</summary>
    Part,
}
