namespace Juluo.Documents;

/// <summary>What is written into a field.</summary>
public enum PdfFieldKind
{
    /// <summary>Text of one line or several.</summary>
    Text,

    /// <summary>A box that is ticked or not.</summary>
    Check,

    /// <summary>One of several buttons.</summary>
    Radio,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A signature or a button: nothing is written into it.</summary>
    Other,
}
