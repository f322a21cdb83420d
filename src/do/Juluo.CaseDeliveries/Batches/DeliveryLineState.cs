namespace Juluo.CaseDeliveries;

/// <summary>What the authority says of a case that it was sent.</summary>
[Named("delivery-line-state")]
public enum DeliveryLineState
{
    /// <summary>Nothing yet.</summary>
    Pending,
    Accepted,

    /// <summary>It did not take it; a later batch may hold it.</summary>
    Rejected,
}
