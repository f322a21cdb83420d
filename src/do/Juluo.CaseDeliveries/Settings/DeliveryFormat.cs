namespace Juluo.CaseDeliveries;

/// <summary>As what an authority takes cases.</summary>
[Named("delivery-format")]
public enum DeliveryFormat
{
    /// <summary>A table, a row a case.</summary>
    Csv,
    Json,

    /// <summary>A form for each case, filled in and still to be changed.</summary>
    Pdf,

    /// <summary>All of these and the documents, in one archive that is signed.</summary>
    Bundle,
}
