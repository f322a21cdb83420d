namespace Juluo.Networks.Temporal;

/// <summary>The contribution of a contact to the weight of an edge.</summary>
public enum ContactWeight
{
    /// <summary>Duration of the contact, in the unit of its time.</summary>
    Time,

    /// <summary>1: counts contacts.</summary>
    One,
}
