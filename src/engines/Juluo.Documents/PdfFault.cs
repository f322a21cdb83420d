namespace Juluo.Documents;

/// <summary>Reasons why a file is not accepted as a form.</summary>
public enum PdfFault
{
    /// <summary>It does not begin like a PDF file.</summary>
    NotPdf,

    /// <summary>It is also a file of another kind, or has data after its end.</summary>
    TwoFiles,

    /// <summary>More bytes than <see cref="PdfLimits.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>More pages than <see cref="PdfLimits.MostPages"/>.</summary>
    TooManyPages,

    /// <summary>More objects or fields than <see cref="PdfLimits"/> allows.</summary>
    TooManyObjects,

    /// <summary>It needs a password, or is encrypted with one.</summary>
    Encrypted,

    /// <summary>Its streams expand to more than <see cref="PdfLimits.MostExpanded"/>.</summary>
    Expands,

    /// <summary>Its objects are nested too deeply.</summary>
    TooDeep,

    /// <summary>It is damaged.</summary>
    Broken,

    /// <summary>It has no fields to fill in.</summary>
    NoFields,

    /// <summary>It is an XFA form, which only one program shows.</summary>
    Dynamic,
}
