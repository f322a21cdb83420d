namespace Juluo.Documents;

/// <summary>What a form may be at most. Reading stops where one is reached: time and memory stay within a small multiple of them.</summary>
public static class PdfLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Pages.</summary>
    public const int MostPages = 60;

    /// <summary>Objects of the file.</summary>
    public const int MostObjects = 30_000;

    /// <summary>Values of all objects: numbers, names, strings, lists.</summary>
    public const int MostValues = 2_000_000;

    /// <summary>Bytes of one string.</summary>
    public const int LongestString = 1024 * 1024;

    /// <summary>Bytes of one name. The standard allows 127.</summary>
    public const int LongestName = 4096;

    /// <summary>Places on pages where fields are shown. A field may have several, of which each is one of its own.</summary>
    public const int MostWidgets = 6_000;

    /// <summary>Fields of the form.</summary>
    public const int MostFields = 1_500;

    /// <summary>Bytes of all streams once they are expanded.</summary>
    public const int MostExpanded = 96 * 1024 * 1024;
}
