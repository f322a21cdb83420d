namespace Juluo.CaseDeliveries;

/// <summary>A format in which an authority takes cases.</summary>
[Named("delivery-format")]
public enum DeliveryFormat
{
    /// <summary>A table with one row for each case.</summary>
    Csv,
    Json,

    /// <summary>A form for each case, filled in and still editable.</summary>
    Pdf,

    /// <summary>A signed archive with the table, JSON, the forms and the documents.</summary>
    Bundle,
}
