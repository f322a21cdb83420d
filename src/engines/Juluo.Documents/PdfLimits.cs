namespace Juluo.Documents;

/// <summary>Limits of a form. Reading stops when one is reached: time and memory stay within a small multiple of them.</summary>
public static class PdfLimits
{
    /// <summary>Number of bytes of the file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Number of pages.</summary>
    public const int MostPages = 60;

    /// <summary>Number of objects of the file.</summary>
    public const int MostObjects = 30_000;

    /// <summary>Number of values of all objects: numbers, names, strings, lists.</summary>
    public const int MostValues = 2_000_000;

    /// <summary>Number of bytes of one string.</summary>
    public const int LongestString = 1024 * 1024;

    /// <summary>Number of bytes of one name. The standard allows 127.</summary>
    public const int LongestName = 4096;

    /// <summary>Number of places on pages where fields appear (widgets). A field may have several; each counts.</summary>
    public const int MostWidgets = 6_000;

    /// <summary>Number of fields of the form.</summary>
    public const int MostFields = 1_500;

    /// <summary>Number of bytes of all streams after expansion.</summary>
    public const int MostExpanded = 96 * 1024 * 1024;
}
