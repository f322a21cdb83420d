namespace Juluo.Documents;

/// <summary>The kind of a field, by its value.</summary>
public enum PdfFieldKind
{
    /// <summary>Text of one line or several.</summary>
    Text,

    /// <summary>A checkbox.</summary>
    Check,

    /// <summary>A set of radio buttons.</summary>
    Radio,

    /// <summary>One option of a list.</summary>
    Choice,

    /// <summary>A signature or a push button: nothing can be filled in.</summary>
    Other,
}
