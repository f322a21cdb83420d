namespace Juluo.Documents;

/// <summary>Why a file is not taken as a form.</summary>
public enum PdfFault
{
    /// <summary>It does not begin as a PDF file does.</summary>
    NotPdf,

    /// <summary>It is a file of another kind too, or something stands behind its end.</summary>
    TwoFiles,

    /// <summary>More bytes than <see cref="PdfLimits.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>More pages than <see cref="PdfLimits.MostPages"/>.</summary>
    TooManyPages,

    /// <summary>More objects or fields than the limits say.</summary>
    TooManyObjects,

    /// <summary>It asks for a password, or is bound by one.</summary>
    Encrypted,

    /// <summary>Its streams expand to more than <see cref="PdfLimits.MostExpanded"/>.</summary>
    Expands,

    /// <summary>Its objects are nested in one another without end.</summary>
    TooDeep,

    /// <summary>It is damaged.</summary>
    Broken,

    /// <summary>It has no fields to be filled in.</summary>
    NoFields,

    /// <summary>It is a form of the kind XFA, which only one program shows.</summary>
    Dynamic,
}
