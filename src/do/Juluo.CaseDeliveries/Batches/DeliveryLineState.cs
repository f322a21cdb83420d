namespace Juluo.CaseDeliveries;

/// <summary>The authority's answer for a case.</summary>
[Named("delivery-line-state")]
public enum DeliveryLineState
{
    /// <summary>No answer yet.</summary>
    Pending,
    Accepted,

    /// <summary>The authority rejected it; a later batch may contain it.</summary>
    Rejected,
}
