namespace Juluo.Documents;

/// <summary>Reasons why a file is not accepted as a form.</summary>
public enum PdfFault
{
    /// <summary>The file does not begin with the header of a PDF file.</summary>
    NotPdf,

    /// <summary>The file is valid in another format too, or has data after its end: programs would disagree about its content.</summary>
    TwoFiles,

    /// <summary>The file has more bytes than <see cref="PdfLimits.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>The document has more pages than <see cref="PdfLimits.MostPages"/>.</summary>
    TooManyPages,

    /// <summary>The file has more objects, values or fields than <see cref="PdfLimits"/> allows.</summary>
    TooManyObjects,

    /// <summary>The file is encrypted and cannot be opened without a password.</summary>
    Encrypted,

    /// <summary>The streams expand to more than <see cref="PdfLimits.MostExpanded"/>, or a string is longer than <see cref="PdfLimits.LongestString"/>.</summary>
    Expands,

    /// <summary>The objects of the file are nested too deeply.</summary>
    TooDeep,

    /// <summary>The file does not follow the syntax of PDF.</summary>
    Broken,

    /// <summary>The document has no fields to fill in.</summary>
    NoFields,

    /// <summary>The form is an XFA form, whose fields are outside of the pages; few programs show it.</summary>
    Dynamic,
}
