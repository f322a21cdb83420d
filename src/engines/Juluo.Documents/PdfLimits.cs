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

    /// <summary>Fields of the form.</summary>
    public const int MostFields = 1_500;

    /// <summary>Bytes of all streams once they are expanded.</summary>
    public const int MostExpanded = 96 * 1024 * 1024;
}
