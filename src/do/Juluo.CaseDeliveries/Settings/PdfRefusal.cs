using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>The reason why a form is refused, as shown to people.</summary>
[Named("pdf-refusal")]
public enum PdfRefusal
{
    NotPdf,
    TwoFiles,
    TooLarge,
    TooManyPages,
    Encrypted,
    Expands,
    Broken,
    NoFields,
    Dynamic,
}

internal static class PdfRefusals
{
    public static PdfRefusal Of(PdfFault fault) =>
        fault switch
        {
            PdfFault.NotPdf => PdfRefusal.NotPdf,
            PdfFault.TwoFiles => PdfRefusal.TwoFiles,
            PdfFault.TooLarge or PdfFault.TooManyObjects => PdfRefusal.TooLarge,
            PdfFault.TooManyPages => PdfRefusal.TooManyPages,
            PdfFault.Encrypted => PdfRefusal.Encrypted,
            PdfFault.Expands => PdfRefusal.Expands,
            PdfFault.NoFields => PdfRefusal.NoFields,
            PdfFault.Dynamic => PdfRefusal.Dynamic,
            _ => PdfRefusal.Broken,
        };
}
