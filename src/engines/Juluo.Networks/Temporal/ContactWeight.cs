namespace Juluo.Networks.Temporal;

/// <summary>What a contact adds to the weight of an edge.</summary>
public enum ContactWeight
{
    /// <summary>How long it lasted, in the unit of its time.</summary>
    Time,

    /// <summary>1: how often.</summary>
    One,
}
