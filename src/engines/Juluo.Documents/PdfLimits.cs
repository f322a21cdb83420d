namespace Juluo.Documents;

/// <summary>Limits of a form. Reading stops when one is reached: time and memory stay within a small multiple of them.</summary>
public static class PdfLimits
{
    /// <summary>The maximum size of a file in bytes; a larger one is refused with <see cref="PdfFault.TooLarge"/>.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The maximum number of pages; more are refused with <see cref="PdfFault.TooManyPages"/>.</summary>
    public const int MostPages = 60;

    /// <summary>The maximum number of objects in a file; more are refused with <see cref="PdfFault.TooManyObjects"/>.</summary>
    public const int MostObjects = 30_000;

    /// <summary>The maximum number of values (numbers, names, strings, lists) in all objects; more are refused with <see cref="PdfFault.TooManyObjects"/>.</summary>
    public const int MostValues = 2_000_000;

    /// <summary>The maximum length of one string in bytes; a longer one is refused with <see cref="PdfFault.Expands"/>.</summary>
    public const int LongestString = 1024 * 1024;

    /// <summary>The maximum length of one name in bytes (the standard allows 127); a longer one is refused with <see cref="PdfFault.Broken"/>.</summary>
    public const int LongestName = 4096;

    /// <summary>
    /// The maximum number of places on pages where fields appear (widgets), of which a field may have several; more are refused with <see cref="PdfFault.TooManyObjects"/>.
    /// </summary>
    public const int MostWidgets = 6_000;

    /// <summary>The maximum number of fields in a form; more are refused with <see cref="PdfFault.TooManyObjects"/>.</summary>
    public const int MostFields = 1_500;

    /// <summary>The maximum size of all streams together after expansion, in bytes; more is refused with <see cref="PdfFault.Expands"/>.</summary>
    public const int MostExpanded = 96 * 1024 * 1024;
}
