namespace Juluo.Documents;

/// <summary>The kind of a field, by its value.</summary>
public enum PdfFieldKind
{
    /// <summary>Text of one line or several.</summary>
    Text,

    /// <summary>A checkbox, which is on or off.</summary>
    Check,

    /// <summary>A set of radio buttons, of which one is selected.</summary>
    Radio,

    /// <summary>One option of a list.</summary>
    Choice,

    /// <summary>A signature or a push button: nothing can be filled in.</summary>
    Other,
}
