namespace Juluo.CaseDeliveries;

/// <summary>The authority's answer for a case.</summary>
[Named("delivery-line-state")]
public enum DeliveryLineState
{
    /// <summary>The authority has not answered for the case.</summary>
    Pending,
    Accepted,

    /// <summary>The authority rejected the case, or the batch was sent back; a later batch may contain the case.</summary>
    Rejected,
}
